package spoor.analysis.difference;

/// The sentences of [Sayings]: calls, what their parameters have to be, and what it means. Of the
/// lines of a call the first that fits counts. A path in braces stands for what the record has
/// there, by its name alone; a path behind `<` for what the request before had there.
final class SayingTable {
    static final String LINES =
            """
            StopLogging || logging switched off
            StartLogging || logging switched on
            DeleteTrail || trail deleted
            PutInsightSelectors | !insightSelectors | insights switched off
            PutInsightSelectors || insights switched on: {insightSelectors.insightType}
            StopEventDataStoreIngestion || event data store takes in no more events
            DeleteFlowLogs || flow logs deleted
            DisableAlarmActions || alarm can no longer tell anyone: actions disabled
            EnableAlarmActions || alarm actions enabled
            DeleteAlarms || alarm deleted
            SetAlarmState || alarm state set by hand to {stateValue}
            PutRule | state=DISABLED | rule disabled
            PutTargets || events now go to {targets.arn}
            PutRetentionPolicy || logs are kept for {retentionInDays} days
            DeleteRetentionPolicy || logs are kept for ever
            PutSubscriptionFilter || log lines are copied to {destinationArn}
            StopConfigurationRecorder || changes of resources are no longer recorded
            DeleteModelInvocationLoggingConfiguration || calls of models are no longer logged
            DeleteResolverQueryLogConfig || logging of name queries deleted
            DeleteDetector || threat detector deleted
            CreateDetector,UpdateDetector | enable=false | threat detector switched off
            UpdateDetector | enable=true | threat detector switched on
            CreateFilter,UpdateFilter | action=ARCHIVE | findings that fit filter {name} are archived unseen
            CreateFilter,UpdateFilter | action=ARCHIVE | findings that fit the filter are archived unseen
            CreateIPSet,UpdateIPSet | activate=true | addresses of a list are trusted: {location}
            StopMonitoringMembers,DisassociateMembers,DeleteMembers || accounts no longer watched: {accountIds}
            DisableSecurityHub || security hub switched off
            DisableMacie || data discovery switched off
            DeletePublicAccessBlock,DeleteBucketPublicAccessBlock,DeleteAccountPublicAccessBlock || public access is no longer blocked
            DeleteBucketPolicy || bucket policy deleted
            DeleteBucketLifecycle || lifecycle rules deleted
            DeleteBucketEncryption || encryption of the bucket set back to its default
            DeleteBucketReplication || objects are no longer copied elsewhere
            PutBucketVersioning | VersioningConfiguration.Status=Suspended | versioning suspended
            PutBucketVersioning | VersioningConfiguration.MfaDelete=Disabled | deleting versions no longer needs MFA
            PutBucketVersioning || versioning is now {VersioningConfiguration.Status}
            PutBucketTagging || bucket tags set
            PutBucketWebsite || bucket served as a website
            PutObject,CopyObject | x-amz-server-side-encryption-customer-algorithm | object encrypted with a key that only the caller has
            PutObject || object written
            CopyObject || object copied here
            PutItem || item written
            TransactWriteItems,BatchWriteItem || items written
            support:CreateCase || support case opened: severity {severityCode}, {serviceCode}, {categoryCode}
            support:CreateCase || support case opened
            support:AddCommunicationToCase | attachmentSetId | message sent to Support, with files
            support:AddCommunicationToCase || message sent to Support
            support:AddAttachmentsToSet || files uploaded for Support
            ResolveCase || case closed
            RefreshTrustedAdvisorCheck || check run again
            SetContactAddress || contact address is now {fullName}, {addressLine1}, {city}; it was {<fullName}, {<addressLine1}, {<city}
            SetContactAddress | first | contact address is now {fullName}, {addressLine1}, {city}
            PutContactInformation || contact address is now {contactInformation.fullName}, {contactInformation.addressLine1}, {contactInformation.city}; it was {<contactInformation.fullName}, {<contactInformation.addressLine1}, {<contactInformation.city}
            PutContactInformation | first | contact address is now {contactInformation.fullName}, {contactInformation.addressLine1}, {contactInformation.city}
            payments:Instruments_Create || payment method added: {paymentMethod}
            billingconsole:SetPayInformation || payment is now by {paymentMethod}
            DisableRule || rule disabled
            EnableRule || rule enabled
            DeleteRule || rule deleted
            RemoveTargets || events no longer go to {ids}
            CreateExportTask || log group copied to bucket {destination}
            DeleteLogGroup || log group deleted
            DeleteLogStream || log stream deleted: {logStreamName}
            DeleteSubscriptionFilter || log lines are no longer copied elsewhere
            DeleteMetricFilter || metric filter deleted: {filterName}
            PutImage || image pushed
            Invoke || function invoked
            AssumeRole,AssumeRoleWithWebIdentity,AssumeRoleWithSAML || role assumed as {roleSessionName}
            AssumeRole,AssumeRoleWithWebIdentity,AssumeRoleWithSAML || role assumed
            DisableKey || key disabled
            ScheduleKeyDeletion || key to be deleted in {pendingWindowInDays} days
            ScheduleKeyDeletion || key to be deleted in 30 days
            DeleteImportedKeyMaterial || key material deleted: what it encrypted cannot be read
            UpdateAlias || alias now stands for key {targetKeyId}
            kms:CreateGrant || key may be used by {granteePrincipal}: {operations}
            UpdateLoginProfile || console password changed
            CreateLoginProfile || console password set
            DeleteLoginProfile || console password removed
            DeactivateMFADevice || MFA device deactivated
            DeleteRolePermissionsBoundary,DeleteUserPermissionsBoundary || permissions boundary removed
            PutRolePermissionsBoundary,PutUserPermissionsBoundary || permissions boundary is now {permissionsBoundary}
            AttachUserPolicy,AttachRolePolicy,AttachGroupPolicy | policyArn~:aws:policy/AdministratorAccess | all actions on everything: policy AdministratorAccess attached
            AttachUserPolicy,AttachRolePolicy,AttachGroupPolicy || policy {policyArn} attached
            DetachUserPolicy,DetachRolePolicy,DetachGroupPolicy || policy {policyArn} detached
            AddUserToGroup || user {userName} added to group {groupName}
            RemoveUserFromGroup || user {userName} removed from group {groupName}
            AddRoleToInstanceProfile || role {roleName} added to instance profile
            RemoveRoleFromInstanceProfile || role {roleName} removed from instance profile
            UpdateAccessKey | status=Inactive | access key deactivated
            UpdateAccessKey | status=Active | access key activated
            UpdateUser || user renamed to {newUserName}
            DeleteAccountPasswordPolicy || rules for passwords deleted
            SetDefaultPolicyVersion || version {versionId} is now in force
            CreatePolicyVersion | setAsDefault=true | new version in force
            CreatePolicyVersion || new version, not yet in force
            GetFederationToken || credentials handed out to {name}
            DeleteSecret | forceDeleteWithoutRecovery=true | secret deleted at once, it cannot be restored
            DeleteSecret || secret to be deleted in {recoveryWindowInDays} days
            PutSecretValue || secret value set
            PutParameter | overwrite=true | parameter overwritten
            PutParameter || parameter set
            UpdateFunctionCode | dryRun=true | code checked, not replaced
            UpdateFunctionCode || code replaced by {s3Bucket}/{s3Key}
            UpdateFunctionCode || code replaced
            CreateFunction || function created with role {role}
            CreateFunctionUrlConfig,UpdateFunctionUrlConfig | authType=NONE | anyone may call the function by its URL
            PutFunctionConcurrency | reservedConcurrentExecutions=0 | function can no longer run
            StopInstances || instance stopped
            StartInstances || instance started
            RebootInstances || instance rebooted
            TerminateInstances || instance terminated
            DeregisterImage || image deregistered
            RegisterImage || image {name} registered
            CreateTags || tags set
            SendSSHPublicKey || SSH key sent to sign in as {instanceOSUser}
            SendSSHPublicKey || SSH key sent
            SendSerialConsoleSSHPublicKey || SSH key sent for the serial console
            EnableSerialConsoleAccess || serial console opened for the account
            StartSession || session on the instance opened
            SendCommand || commands sent, their content is not known
            CreateRoute,ReplaceRoute || traffic to {destinationCidrBlock} goes through {gatewayId}
            ModifySecurityGroupRules || rule now opens port {ModifySecurityGroupRulesRequest.SecurityGroupRule.SecurityGroupRule.FromPort} to {ModifySecurityGroupRulesRequest.SecurityGroupRule.SecurityGroupRule.CidrIpv4}
            CreateRoute,ReplaceRoute || traffic to {destinationCidrBlock} goes through {natGatewayId}
            CreateRoute,ReplaceRoute || traffic to {destinationCidrBlock} goes through {networkInterfaceId}
            DeleteRoute || route to {destinationCidrBlock} deleted
            AssociateRouteTable || route table associated with {subnetId}
            ModifyInstanceMetadataOptions | ModifyInstanceMetadataOptionsRequest.HttpTokens=optional | metadata can be read without a token
            AssociateIamInstanceProfile || instance profile {AssociateIamInstanceProfileRequest.IamInstanceProfile.Name} attached
            DisableEbsEncryptionByDefault || new volumes are no longer encrypted by default
            DisableSnapshotBlockPublicAccess || snapshots may be shared with everyone
            DisableImageBlockPublicAccess || images may be shared with everyone
            CreateVpcPeeringConnection || peering with {peerVpcId} of account {peerOwnerId} asked for
            DeleteDBInstance | skipFinalSnapshot=true | database deleted without a last snapshot
            DeleteDBCluster | skipFinalSnapshot=true | database cluster deleted without a last snapshot
            CreateTrustAnchor || trust anchor created: its certificates may stand for roles
            rolesanywhere:CreateProfile || profile created for role {roleArns}
            LeaveOrganization || account left its organisation
            RemoveAccountFromOrganization || account {accountId} removed from the organisation
            MoveAccount || account {accountId} moved to {destinationParentId}
            RegisterDelegatedAdministrator || account {accountId} may administer {servicePrincipal}
            CloseAccount || account closed
            PutAlternateContact || {alternateContactType} contact is now {emailAddress}; it was {<emailAddress}
            PutAlternateContact | first | {alternateContactType} contact is now {emailAddress}
            PutAlternateContact | first | {alternateContactType} contact set
            DeleteAlternateContact || {alternateContactType} contact deleted
            account:EnableRegion || Region {regionName} switched on
            account:DisableRegion || Region {regionName} switched off
            sns:Subscribe || messages now go to {endpoint}
            sns:Subscribe || subscription made
            sns:AddPermission || account {aWSAccountId} may {actionName}
            sqs:AddPermission || account {aWSAccountIds} may {actions}
            DeleteBudget || budget deleted
            """;

    private SayingTable() {}
}
