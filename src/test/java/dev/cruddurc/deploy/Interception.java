package dev.cruddurc.deploy;

import dev.cruddurc.deploy.stack.CloudFormationService;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** A service between whose calls a test can stand. */
public final class Interception {
    private Interception() {}

    /** What happens at a call. */
    public interface At {
        /** Before call {@code number}, counted from 0. */
        default void before(int number, String method) throws ServiceFault {}

        /** After it, when its answer is still on its way. */
        default void after(int number, String method) throws ServiceFault {}
    }

    /** The same service with a test at each call; the names of the calls go to the list. */
    public static CloudFormationService of(CloudFormationService real, List<String> calls, At at) {
        return (CloudFormationService) Proxy.newProxyInstance(
                Interception.class.getClassLoader(),
                new Class<?>[] {CloudFormationService.class},
                (self, method, args) -> {
                    int number = calls.size();
                    calls.add(method.getName());
                    at.before(number, method.getName());
                    Object answer = call(real, method, args);
                    at.after(number, method.getName());
                    return answer;
                });
    }

    /** What becomes of an answer. */
    public interface Answer {
        /** The answer instead of the real one. */
        Object of(Object[] arguments, Object answer) throws ServiceFault;
    }

    /** The same service with other answers of one method. */
    public static CloudFormationService altering(CloudFormationService real, String method, Answer other) {
        return (CloudFormationService) Proxy.newProxyInstance(
                Interception.class.getClassLoader(),
                new Class<?>[] {CloudFormationService.class},
                (self, called, arguments) -> {
                    Object answer = call(real, called, arguments);
                    return called.getName().equals(method) ? other.of(arguments, answer) : answer;
                });
    }

    private static Object call(CloudFormationService real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** A list for the calls. */
    public static List<String> calls() {
        return new ArrayList<>();
    }
}
