package spoor.sample;

/// Third part of the story: alarms go quiet and the trail is switched off, at the second attempt.
final class CoverUp {
    static final String TRAIL = "arn:aws:cloudtrail:us-east-1:111122223333:trail/harbour-trail";

    private final Incident incident;
    private final Script script;

    CoverUp(Incident incident, Script script) {
        this.incident = incident;
        this.script = script;
    }

    void play() {
        Session session = incident.backup();
        Account data = session.role().account();
        Via tool = incident.tool();
        Script.Voice backup =
                script.voice("cover-up", session.key(), data, Caller.session(session), tool);
        backup.tries(incident.at("12:15:40"), "cloudtrail:StopLogging");
        alarms(backup);
        Script.Voice bot =
                script.voice(
                        "cover-up",
                        Incident.SECOND_KEY,
                        incident.world().shop(),
                        incident.botWithSecondKey(),
                        tool);
        bot.makes(incident.at("12:18:44"), "cloudtrail:DescribeTrails");
        bot.makes(
                incident.at("12:18:52"),
                "cloudtrail:PutEventSelectors",
                eventSelectors("ReadOnly", false, ""),
                selected("ReadOnly", false));
        bot.makes(
                incident.at("12:19:10"),
                "cloudtrail:StopLogging",
                "{\"name\":\"harbour-trail\"}",
                "null");
        bot.makes(incident.at("12:19:15"), "cloudtrail:GetTrailStatus");
    }

    private void alarms(Script.Voice backup) {
        backup.makes(incident.at("12:17:12"), "monitoring:DescribeAlarms");
        backup.makes(
                incident.at("12:17:20"),
                "monitoring:DisableAlarmActions",
                "{\"alarmNames\":[\"RootUse\",\"LedgerReads\"]}",
                "null");
        backup.makes(
                incident.at("12:17:32"),
                "monitoring:PutMetricAlarm",
                rootUseAlarm("1000000.0", "false", ""),
                "null");
        backup.makes(
                incident.at("12:17:41"),
                "monitoring:DeleteAlarms",
                "{\"alarmNames\":[\"LedgerReads\"]}",
                "null");
    }

    /// @param actions the topics told, as JSON strings
    static String rootUseAlarm(String threshold, String isEnabled, String actions) {
        return """
        {"alarmName":"RootUse","alarmDescription":"The root user was used","actionsEnabled":%s,\
        "oKActions":[],"alarmActions":[%s],"insufficientDataActions":[],\
        "metricName":"RootAccountUsage","namespace":"Harbour/Security","statistic":"Sum",\
        "dimensions":[],"period":300,"evaluationPeriods":1,"threshold":%s,\
        "comparisonOperator":"GreaterThanOrEqualToThreshold","treatMissingData":"notBreaching"}\
        """
                .formatted(isEnabled, actions, threshold);
    }

    static String eventSelectors(String readWrite, boolean hasManagement, String dataResources) {
        return """
        {"trailName":"harbour-trail","eventSelectors":[{"readWriteType":"%s",\
        "includeManagementEvents":%s,"dataResources":[%s],"excludeManagementEventSources":[]}]}\
        """
                .formatted(readWrite, hasManagement, dataResources);
    }

    static String selected(String readWrite, boolean hasManagement) {
        return """
        {"trailARN":"%s","eventSelectors":[{"readWriteType":"%s","includeManagementEvents":%s,\
        "dataResources":[],"excludeManagementEventSources":[]}]}\
        """
                .formatted(TRAIL, readWrite, hasManagement);
    }
}
