package spoor.sample;

/// Second part of the story: through two roles into the data account, where the ledger is read,
/// opened to everybody, and a disk is handed to a stranger.
final class Harvest {
    private static final String SNAPSHOT = "snap-0a1b5c0de4f00d471";

    private final Incident incident;
    private final Script script;

    Harvest(Incident incident, Script script) {
        this.incident = incident;
        this.script = script;
    }

    void play() {
        climb();
        read("reading the ledger", incident.at("12:15:03"), 160, 93);
        share();
        read("reading the ledger again", incident.at("12:21:10"), 80, 280);
    }

    private void climb() {
        RoleSwitch roles = new RoleSwitch(incident.world());
        Account shop = incident.world().shop();
        Session ci = incident.ci();
        Via tool = incident.tool();
        Caller bot = incident.botWithSecondKey();
        Script.Voice user = script.voice("role chain", Incident.SECOND_KEY, shop, bot, tool);
        user.makes(incident.at("12:14:46"), "sts:GetCallerIdentity");
        user.adds(roles.given(shop, "us-east-1", bot, tool, ci, script.dice()));
        Caller atCi = Caller.session(ci);
        Script.Voice session = script.voice("role chain", ci.key(), shop, atCi, tool);
        Entry given = roles.given(shop, "us-east-1", atCi, tool, incident.backup(), script.dice());
        session.adds(given);
        script.voice("role chain", "", incident.backup().role().account(), atCi, tool)
                .adds(RoleSwitch.received(given, ci));
    }

    private Script.Voice backup(String label) {
        Session backup = incident.backup();
        return script.voice(
                label,
                backup.key(),
                backup.role().account(),
                Caller.session(backup),
                incident.tool());
    }

    /// @param seconds over which the objects are read
    private void read(String label, long start, int objects, int seconds) {
        Script.Voice backup = backup(label);
        backup.makes(start, "s3:ListObjects#ledger");
        for (int i = 0; i < objects; i++) {
            long time = start + (long) i * seconds / objects + script.dice().below(4);
            backup.adds(backup.entry(time, "s3:GetObject#ledger").picking(start + i));
        }
    }

    private void share() {
        Script.Voice backup = backup("opening the data");
        backup.makes(
                incident.at("12:15:09"),
                "s3:PutBucketPolicy",
                ledgerPolicy(
                        "2012-10-17",
                        ",{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":[\"s3:GetObject\","
                            + "\"s3:ListBucket\"],\"Resource\":[\"arn:aws:s3:::harbour-ledger\","
                            + "\"arn:aws:s3:::harbour-ledger/*\"]}"),
                "null");
        backup.makes(
                incident.at("12:16:20"),
                "ec2:CreateSnapshot",
                "{\"volumeId\":\"vol-0b00c5a1e0ff1ce42\",\"description\":\"b7\"}",
                """
                {"requestId":"${request}","snapshotId":"%s","volumeId":"vol-0b00c5a1e0ff1ce42",\
                "status":"pending","startTime":${millis},"progress":"","ownerId":"${account}",\
                "volumeSize":"200","description":"b7","encrypted":false,"tagSet":{},\
                "storageTier":"standard"}\
                """
                        .formatted(SNAPSHOT));
        backup.makes(
                incident.at("12:16:51"),
                "ec2:ModifySnapshotAttribute",
                """
                {"snapshotId":"%s","createVolumePermission":{"add":{"items":[{"userId":"%s"}]}},\
                "attributeType":"CREATE_VOLUME_PERMISSION"}\
                """
                        .formatted(SNAPSHOT, Incident.BUYER),
                "{\"requestId\":\"${request}\",\"_return\":true}");
    }

    /// The request that sets the policy of the ledger's bucket.
    ///
    /// @param more statements after the first, each with a comma before it
    static String ledgerPolicy(String version, String more) {
        return """
        {"bucketPolicy":{"Version":"%s","Statement":[{"Sid":"AclCheck","Effect":"Allow",\
        "Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl",\
        "Resource":"arn:aws:s3:::harbour-ledger"}%s]},"bucketName":"harbour-ledger",\
        "Host":"harbour-ledger.s3.us-east-1.amazonaws.com","policy":""}\
        """
                .formatted(version, more);
    }
}
