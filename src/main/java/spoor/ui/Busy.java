package spoor.ui;

/// Something that takes a while and can be stopped, for the status bar.
///
/// @param text what is going on and how far it has come
/// @param done the share that is done, 0 to 1; negative where that cannot be told
/// @param stop asks it to stop
record Busy(String text, double done, Runnable stop) {
    static final double UNKNOWN = -1;
}
