package spoor.ui.timeline;

/// Where on the screen a moment lies.
///
/// @param left the x of the window's beginning, in pixels
/// @param width of the window in pixels
record TimeScale(Stretch window, double left, double width) {
    double right() {
        return left + width;
    }

    double x(long millis) {
        return left + (millis - window.from()) * (width / window.span());
    }

    /// The x of a moment, or the nearer edge of the window where it lies outside.
    double xWithin(long millis) {
        return x(Math.clamp(millis, window.from(), window.to()));
    }

    /// The moment at an x; that of the nearer edge where the x lies outside.
    long at(double x) {
        double share = Math.clamp((x - left) / Math.max(1, width), 0, 1);
        return window.from() + Math.round(share * window.span());
    }

    /// How long a distance in pixels takes.
    long millis(double pixels) {
        return Math.round(pixels * window.span() / Math.max(1, width));
    }

    /// How wide a time is in pixels.
    double pixels(long millis) {
        return millis * (width / window.span());
    }

    boolean holds(double x) {
        return x >= left && x <= right();
    }
}
