package spoor.ui.timeline;

/// The window in motion on the overview: what is in sight while the pointer is at some moment.
sealed interface WindowDrag {
    Stretch at(long millis);

    /// The window goes along with the pointer.
    record Move(Stretch start, long pressed) implements WindowDrag {
        @Override
        public Stretch at(long millis) {
            return start.moved(millis - pressed);
        }
    }

    /// One end goes along, up to the other.
    record End(Stretch start, boolean isLater) implements WindowDrag {
        @Override
        public Stretch at(long millis) {
            return isLater
                    ? new Stretch(start.from(), Math.max(millis, start.from() + Stretch.SHORTEST))
                    : new Stretch(Math.min(millis, start.to() - Stretch.SHORTEST), start.to());
        }
    }

    /// A new window, from where the button was pressed to the pointer.
    record Sweep(long pressed) implements WindowDrag {
        @Override
        public Stretch at(long millis) {
            long from = Math.min(pressed, millis);
            return new Stretch(from, Math.max(Math.max(pressed, millis), from + Stretch.SHORTEST));
        }
    }
}
