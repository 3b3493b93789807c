package dev.cruddurc.cli;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The libraries of single commands, such as the AWS SDK. They lie in {@code lib/more} and not on the jar's own class path, where each
 * would cost every start a part of a millisecond. The launcher puts them there for the commands that deploy.
 */
final class Libraries {
    /** One that is there with all the others. */
    private static final String WITNESS = "software.amazon.awssdk.core.SdkClient";

    private Libraries() {}

    /** Whether the program runs without what lies beside it. */
    static boolean areMissing() {
        try {
            Class.forName(WITNESS, false, Libraries.class.getClassLoader());
            return false;
        } catch (ClassNotFoundException missing) {
            return true;
        }
    }

    /** Runs the program again with all libraries, and returns its exit code. */
    static int runWithAll(String[] arguments) {
        try (URLClassLoader all = new URLClassLoader("all", urls(), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(all);
            Object code = Class.forName(Main.class.getName(), true, all)
                    .getMethod("run", String[].class)
                    .invoke(null, (Object) arguments);
            return (Integer) code;
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException("the program's own folder cannot be read", failure);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static URL[] urls() throws IOException, URISyntaxException {
        Path jar = Path.of(Libraries.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<URL> urls = new ArrayList<>(List.of(jar.toUri().toURL()));
        for (String folder : List.of("lib", "lib" + File.separator + "more")) {
            try (DirectoryStream<Path> libraries = Files.newDirectoryStream(jar.resolveSibling(folder), "*.jar")) {
                for (Path library : libraries) {
                    urls.add(library.toUri().toURL());
                }
            }
        }
        return urls.toArray(new URL[0]);
    }
}
