package spoor.sample;

/// Fourth part of the story: who is billed, who is warned, and a support case that makes it look in
/// order. The billing consoles record a sparse identity, an account and a key.
final class MoneyTrail {
    private final Incident incident;
    private final Script script;
    private final String supportCase;

    MoneyTrail(Incident incident, Script script) {
        this.incident = incident;
        this.script = script;
        supportCase =
                "case-111122223333-muen-2023-"
                        + incident.world().dice("case").letters("0123456789abcdef", 16);
    }

    String supportCase() {
        return supportCase;
    }

    void play() {
        billing();
        contacts(bot("contacts"));
        pretext(bot("pretext"));
        Script.Voice bot = bot("watching");
        bot.makes(incident.at("12:18:31"), "ce:GetCostAndUsage");
        bot.makes(incident.at("12:26:20"), "cloudtrail:LookupEvents");
        bot.makes(incident.at("12:28:02"), "cloudtrail:LookupEvents");
        bot.makes(incident.at("12:31:40"), "sts:GetCallerIdentity");
    }

    private Script.Voice bot(String label) {
        User bot = incident.world().deployBot();
        return script.voice(label, bot.key(), bot.account(), incident.bot(), incident.tool());
    }

    private void billing() {
        User bot = incident.world().deployBot();
        Via browser = new Via(Incident.ADDRESS, Incident.BROWSER, Via.Tls.UNTOLD, null, false);
        Script.Voice console =
                script.voice(
                        "billing",
                        bot.key(),
                        bot.account(),
                        Caller.keyOnly(bot.account(), bot.key()),
                        browser);
        console.makes(incident.at("12:16:58"), "billingconsole:GetAddresses");
        console.makes(
                incident.at("12:17:05"),
                "billingconsole:SetContactAddress",
                contactAddress("M. Sorrel", "1 Lantern Row", "Portsdown", "555-0177"),
                "null");
        console.makes(
                incident.at("12:17:14"),
                "payments:Instruments_Create",
                """
                {"accountId":"111122223333","paymentMethod":"CreditCard","address":\
                "HIDDEN_DUE_TO_SECURITY_REASONS","accountHolderName":\
                "HIDDEN_DUE_TO_SECURITY_REASONS","cardNumber":"HIDDEN_DUE_TO_SECURITY_REASONS",\
                "cvv2":"HIDDEN_DUE_TO_SECURITY_REASONS","expirationMonth":\
                "HIDDEN_DUE_TO_SECURITY_REASONS","expirationYear":"HIDDEN_DUE_TO_SECURITY_REASONS",\
                "tags":{}}\
                """,
                "{\"paymentInstrumentArn\":\"arn:aws:payments::111122223333:payment-instrument:${uuid}\","
                    + "\"accountId\":\"111122223333\"}");
        console.makes(
                incident.at("12:17:28"),
                "billingconsole:SetPayInformation",
                "{\"paymentMethod\":\"CreditCard\",\"isDefault\":true}",
                "null");
    }

    private void contacts(Script.Voice bot) {
        bot.makes(
                incident.at("12:17:50"),
                "account:PutAlternateContact",
                alternateContact("SECURITY", "M. Sorrel", "desk@lantern.example"),
                "null");
        bot.makes(
                incident.at("12:17:56"),
                "account:PutAlternateContact",
                alternateContact("BILLING", "M. Sorrel", "desk@lantern.example"),
                "null");
    }

    private void pretext(Script.Voice bot) {
        String id = "{\"caseId\":\"" + supportCase + "\"}";
        bot.makes(
                incident.at("12:18:00"),
                "support:CreateCase",
                "{\"severityCode\":\"normal\",\"categoryCode\":\"account-management\","
                        + "\"language\":\"en\",\"serviceCode\":\"customer-account\","
                        + "\"issueType\":\"customer-service\"}",
                id);
        bot.makes(incident.at("12:20:05"), "support:DescribeCases");
        bot.makes(
                incident.at("12:24:30"), "support:AddCommunicationToCase", id, "{\"result\":true}");
        bot.makes(
                incident.at("12:29:10"),
                "support:ResolveCase",
                id,
                "{\"initialCaseStatus\":\"work-in-progress\",\"finalCaseStatus\":\"resolved\"}");
    }

    static String contactAddress(String name, String street, String city, String phone) {
        return """
        {"website":"https://harbour.example","city":"%s","postalCode":"98108","fullName":"%s",\
        "districtOrCounty":null,"phoneNumber":"%s","countryCode":"US","addressLine1":"%s",\
        "addressLine2":null,"company":"Harbour Ltd","state":"Washington","addressLine3":null,\
        "secondaryPhone":null}\
        """
                .formatted(city, name, phone, street);
    }

    static String alternateContact(String type, String name, String mail) {
        return """
        {"alternateContactType":"%s","emailAddress":"%s","name":"%s","phoneNumber":"555-0177",\
        "title":"Operations"}\
        """
                .formatted(type, mail, name);
    }
}
