/** What every JVM has to do at least: the unit of the benchmark. */
public final class Hello {
    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
