package spoor.sample;

/// Somebody at work: with which identity and on which way a call to a service is made.
interface Actor {
    Caller caller(Service service);

    Via via(Service service, Dice dice);

    /// One identity and one way for all services.
    static Actor of(Caller caller, Via via) {
        return new Actor() {
            @Override
            public Caller caller(Service service) {
                return caller;
            }

            @Override
            public Via via(Service service, Dice dice) {
                return via;
            }
        };
    }

    /// The same person everywhere, from a console whose parts have names of their own.
    ///
    /// @param sparse how the billing consoles show the same caller
    static Actor console(Caller caller, Caller sparse, String address, Agents agents) {
        return new Actor() {
            @Override
            public Caller caller(Service service) {
                return service.isSparse() ? sparse : caller;
            }

            @Override
            public Via via(Service service, Dice dice) {
                return Via.console(address, agents.ofConsole(service, dice));
            }
        };
    }
}
