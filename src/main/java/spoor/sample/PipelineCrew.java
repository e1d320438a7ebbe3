package spoor.sample;

/// Builds and deployments: most come from GitHub with a web identity, a few from the old build
/// server with the long-term key of `deploy-bot`.
final class PipelineCrew implements Crew {
    /// The build server, the only place from which `deploy-bot` is meant to be used.
    static final String BUILD_SERVER = "10.0.4.12";

    private final World world;

    PipelineCrew(World world) {
        this.world = world;
    }

    @Override
    public int weight(Hour hour) {
        int office = hour.isWeekend() || hour.ofDay() < 6 || hour.ofDay() > 19 ? 3 : 20;
        return office + (hour.ofDay() == 4 ? 10 : 0);
    }

    @Override
    public int stint() {
        return 40;
    }

    @Override
    public void work(HourPage page, Dice dice) {
        long start = page.hour().start() + dice.below(3000);
        if (dice.chance(120)) {
            oldBuild(page, start, dice);
        } else if (page.hasRoom(5)) {
            build(page, start, dice);
        }
    }

    private void oldBuild(HourPage page, long start, Dice dice) {
        User bot = world.deployBot();
        Via via = Via.tool(BUILD_SERVER, world.agents().of("jenkins").getFirst());
        Actor actor = Actor.of(Caller.user(bot, bot.key()), via);
        run("jenkins", actor, world.shop(), "us-east-1", dice.between(5, 14), page, start, dice);
    }

    private void build(HourPage page, long start, Dice dice) {
        Account account = dice.chance(750) ? world.shop() : dice.pick(world.members());
        String region = account.region(dice);
        boolean isTerraform = dice.chance(550);
        String repository =
                isTerraform ? "infrastructure" : dice.pick(account.names().all("project"));
        Session session =
                new Session(
                        account.key("ASIA", dice),
                        world.ciRole(account),
                        "gh-" + dice.between(3000, 4700),
                        start,
                        TimeText.HOUR,
                        Session.Delivery.WEB_IDENTITY);
        String address = world.addresses().ofRunner(dice);
        Entry issue =
                Entry.of(
                        dice,
                        start,
                        account,
                        region,
                        world.catalogue().call("sts", "AssumeRoleWithWebIdentity"),
                        Caller.webIdentity(
                                account, "repo:harbour/" + repository + ":ref:refs/heads/main"),
                        Via.tool(address, world.agents().of("github").getFirst()));
        page.add(issue.issuing(session));
        String agent = world.agents().any(isTerraform ? "terraform" : "github", dice);
        Actor actor = Actor.of(Caller.session(session), Via.tool(address, agent));
        String routine = isTerraform ? "terraform" : "deploy";
        run(routine, actor, account, region, dice.between(15, 70), page, start + 2, dice);
    }

    private void run(
            String routine,
            Actor actor,
            Account account,
            String region,
            int calls,
            HourPage page,
            long start,
            Dice dice) {
        new Errand(world, actor, account, region, world.catalogue().routine(routine), calls, 1, 9)
                .run(page, start, dice);
    }
}
