package spoor.event;

/// The names that the catalogue has to know, in lines of a source and its names, so that it is held
/// to them without the shared data too.
final class DocumentedNames {
    /// What the guides of Billing, Support, Marketplace and CloudWatch document.
    static final String LINES =
            """
            billingconsole.amazonaws.com AcceptFxPaymentCurrencyTermsAndConditions
            billingconsole.amazonaws.com CloseAccount CreateOrigamiReportPreference
            billingconsole.amazonaws.com DeleteOrigamiReportPreferences
            billingconsole.amazonaws.com DownloadCommercialInvoice
            billingconsole.amazonaws.com DownloadECSVForBillingPeriod
            billingconsole.amazonaws.com DownloadRegistrationDocument DownloadTaxInvoice
            billingconsole.amazonaws.com EnableBillingAlerts FindECSVForBillingPeriod
            billingconsole.amazonaws.com GetAccountEDPStatus GetAddresses
            billingconsole.amazonaws.com GetAllAccountDetails GetAllAccounts
            billingconsole.amazonaws.com GetBillsForBillingPeriod GetBillsForLinkedAccount
            billingconsole.amazonaws.com GetCommercialInvoicesForBillingPeriod
            billingconsole.amazonaws.com GetConsolidatedBillingFamilySummary
            billingconsole.amazonaws.com GetLinkedAccountNames GetSupportedCountryCodes
            billingconsole.amazonaws.com GetTaxInheritance GetTaxInvoicesMetadata
            billingconsole.amazonaws.com GetTaxRegistration GetTotal
            billingconsole.amazonaws.com GetTotalAmountForForecast ListCostAllocationTags
            billingconsole.amazonaws.com PreviewTaxRegistrationChange RedeemPromoCode
            billingconsole.amazonaws.com SetAccountContractMetadata SetAccountPreferences
            billingconsole.amazonaws.com SetAdditionalContacts SetContactAddress
            billingconsole.amazonaws.com SetCostExplorerPreferences SetCreatedByOptIn
            billingconsole.amazonaws.com SetCreditSharing SetFreetierBudgetsPreference
            billingconsole.amazonaws.com SetFxPaymentCurrency SetIAMAccessPreference
            billingconsole.amazonaws.com SetPANInformation SetPayInformation SetRISharing
            billingconsole.amazonaws.com SetSecurityQuestions SetTagKeysState
            billingconsole.amazonaws.com SetTaxInheritance SetTaxRegistration
            billingconsole.amazonaws.com UpdateOrigamiReportPreference ValidateAddress
            customer-verification.amazonaws.com CreateCustomerVerificationDetails
            customer-verification.amazonaws.com GetCustomerVerificationDetails
            customer-verification.amazonaws.com GetCustomerVerificationEligibility
            customer-verification.amazonaws.com UpdateCustomerVerificationDetails
            events.amazonaws.com PutRule
            logs.amazonaws.com CreateExportTask
            metering-marketplace.amazonaws.com BatchMeterUsage
            monitoring.amazonaws.com DeleteAlarms DescribeAlarmHistory DescribeAlarms
            monitoring.amazonaws.com DescribeAlarmsForMetric DisableAlarmActions
            monitoring.amazonaws.com EnableAlarmActions PutMetricAlarm SetAlarmState
            purchase-orders.amazonaws.com AddPurchaseOrder DeletePurchaseOrder
            purchase-orders.amazonaws.com GetPurchaseOrder ListPurchaseOrderInvoices
            purchase-orders.amazonaws.com ListPurchaseOrders ListTagsForResource
            purchase-orders.amazonaws.com TagResource UntagResource UpdatePurchaseOrder
            purchase-orders.amazonaws.com UpdatePurchaseOrderStatus
            support.amazonaws.com CreateCase DescribeCases
            support.amazonaws.com DescribeTrustedAdvisorCheckRefreshStatuses
            support.amazonaws.com DescribeTrustedAdvisorCheckResult
            support.amazonaws.com RefreshTrustedAdvisorCheck ResolveCase
            taxconsole.amazonaws.com BatchGetTaxExemptions CreateCustomerCase
            taxconsole.amazonaws.com GetTaxExemptionTypes
            """;

    /// What public lists of detections point at.
    static final String SIGNALS =
            """
            signin ConsoleLogin SwitchRole GetSigninToken PasswordRecoveryRequested
            signin PasswordRecoveryCompleted
            sts AssumeRoleWithSAML AssumeRoleWithWebIdentity GetSessionToken
            sts GetFederationToken AssumeRoot AssumeRole GetCallerIdentity
            lambda CreateFunctionUrlConfig CreateFunction20150331
            lambda UpdateFunctionCode20150331v2 UpdateFunctionConfiguration20150331v2
            lambda AddPermission20150331v2
            iam CreateUser CreateAccessKey UpdateAccessKey CreateLoginProfile
            iam UpdateLoginProfile ChangePassword CreateRole UpdateAssumeRolePolicy
            iam CreateSAMLProvider UpdateSAMLProvider CreateOpenIDConnectProvider
            iam EnableMFADevice CreateServiceSpecificCredential AttachUserPolicy
            iam AttachRolePolicy AttachGroupPolicy PutUserPolicy PutRolePolicy
            iam PutGroupPolicy CreatePolicyVersion SetDefaultPolicyVersion AddUserToGroup
            iam DeleteRolePermissionsBoundary DeleteUserPermissionsBoundary
            iam AddRoleToInstanceProfile DeactivateMFADevice DeleteAccessKey DeleteUser
            iam GetAccountAuthorizationDetails ListUsers SimulatePrincipalPolicy
            rolesanywhere CreateTrustAnchor CreateProfile
            sso CreateAccountAssignment
            sso-directory CreateUser AddMemberToGroup
            organizations InviteAccountToOrganization CreateAccount LeaveOrganization
            organizations ListAccounts
            account EnableRegion PutAlternateContact
            ec2 ImportKeyPair CreateKeyPair RunInstances
            ec2 ReplaceIamInstanceProfileAssociation ModifyInstanceAttribute
            ec2 DeleteFlowLogs GetPasswordData DescribeInstances EnableSerialConsoleAccess
            ec2 AuthorizeSecurityGroupIngress CreateNetworkAclEntry AttachVolume
            ec2 ModifySnapshotAttribute SharedSnapshotVolumeCreated ModifyImageAttribute
            ec2 CreateSnapshot CreateTrafficMirrorSession AuthorizeSecurityGroupEgress
            ec2 TerminateInstances DeleteSnapshot
            events PutRule PutTargets DisableRule RemoveTargets
            ecs RegisterTaskDefinition ExecuteCommand
            apigateway CreateApi
            appsync CreateApiKey
            glue CreateDevEndpoint
            eks CreateAccessEntry AssociateAccessPolicy
            cloudtrail StopLogging DeleteTrail UpdateTrail PutEventSelectors
            cloudtrail DeleteEventDataStore LookupEvents
            logs DeleteLogGroup DeleteLogStream PutRetentionPolicy PutSubscriptionFilter
            config StopConfigurationRecorder DeleteDeliveryChannel
            guardduty DeleteDetector UpdateDetector CreateIPSet CreateFilter
            guardduty DisassociateFromMasterAccount
            securityhub DisableSecurityHub BatchUpdateFindings
            monitoring DeleteAlarms DisableAlarmActions
            s3 PutBucketLifecycle DeleteBucketPolicy PutAccountPublicAccessBlock
            s3 ListBuckets PutBucketPolicy PutBucketAcl PutBucketReplication GetObject
            s3 JobCreated DeleteBucket DeleteObject PutBucketVersioning
            rds ModifyActivityStream ModifyDBSnapshotAttribute StartExportTask
            rds DeleteDBInstance
            wafv2 DeleteWebACL
            secretsmanager GetSecretValue BatchGetSecretValue
            ssm GetParameters SendCommand StartSession
            ecr GetAuthorizationToken
            cognito-identity GetCredentialsForIdentity
            kms Decrypt ScheduleKeyDeletion PutKeyPolicy
            ce GetCostAndUsage
            ses GetSendQuota SendEmail
            bedrock ListFoundationModels InvokeModel
            servicequotas ListServiceQuotas RequestServiceQuotaIncrease
            ec2-instance-connect SendSSHPublicKey
            cloudshell CreateSession
            transfer CreateServer
            route53domains RegisterDomain
            route53 ChangeResourceRecordSets
            agreement-marketplace AcceptAgreementRequest
            billingconsole CloseAccount SetAccountPreferences SetContactAddress
            billingconsole SetIAMAccessPreference SetPayInformation
            payments Instruments_Create
            tax PutTaxRegistration
            purchase-orders AddPurchaseOrder
            support CreateCase
            """;

    private DocumentedNames() {}
}
