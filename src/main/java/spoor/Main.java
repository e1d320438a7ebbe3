package spoor;

/// The entry of the program. Does not extend `javafx.application.Application`: on the class path
/// the launcher of such a class insists on JavaFX as modules.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("Spoor " + String.join(" ", arguments));
    }
}
