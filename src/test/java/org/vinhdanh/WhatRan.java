package org.vinhdanh;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Counts, during the whole run of the tests, how often each method of a …Sql class and each template was called: the JVM
 * itself counts (JEP 520), from the first test class on. JUnit finds this by its service file.
 */
public final class WhatRan implements BeforeAllCallback {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Set<String> STARTED = ConcurrentHashMap.newKeySet();

    private static final class Counting {
        static final Recording RECORDING = start();

        static void begin() {
            assert RECORDING.getState() == RecordingState.RUNNING;
        }

        private static Recording start() {
            var recording = new Recording();
            recording
                    .enable("jdk.MethodTiming")
                    .with("period", "endChunk")
                    .with(
                            "filter",
                            Stream.concat(
                                            statements().stream(),
                                            templates().stream().map(template -> template + "::render"))
                                    .collect(Collectors.joining(";")));
            recording.start();
            return recording;
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        STARTED.add(context.getRequiredTestClass().getName());
        Counting.begin();
    }

    /** The test classes that did not run, or not in this run. */
    static Set<String> notRun() {
        return files(Path.of("src/test/java"), name -> name.matches(".*(Test|Story)\\.java")).stream()
                .map(WhatRan::className)
                .filter(name -> !STARTED.contains(name))
                .collect(toCollection(TreeSet::new));
    }

    /** What was called at least once: {@code org.vinhdanh.audit.AuditSql.write}, {@code templates.ui.JtepageGenerated.render}. */
    static Set<String> called() throws IOException {
        var file = Files.createTempFile(Path.of("target"), "what-ran", ".jfr");
        try {
            Counting.RECORDING.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals("jdk.MethodTiming"))
                    .filter(event -> event.getLong("invocations") > 0)
                    .map(event -> event.<RecordedMethod>getValue("method"))
                    .map(method -> method.getType().getName() + "." + method.getName())
                    .collect(toCollection(TreeSet::new));
        } finally {
            Files.delete(file);
        }
    }

    /** Every method of a …Sql class that others in its package can call. */
    static Set<String> statementsOthersCall() throws ClassNotFoundException {
        var all = new TreeSet<String>();
        for (var name : statements())
            for (var method :
                    Class.forName(name, false, WhatRan.class.getClassLoader()).getDeclaredMethods())
                if (!Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                    all.add(name + "." + method.getName());
        return all;
    }

    /** Every template, as the class it is compiled to, and what to call it. */
    static Set<String> rendered() {
        return templates().stream().map(template -> template + ".render").collect(toCollection(TreeSet::new));
    }

    private static List<String> statements() {
        return files(SOURCES, name -> name.endsWith("Sql.java")).stream()
                .map(WhatRan::className)
                .toList();
    }

    private static List<String> templates() {
        return files(SOURCES, name -> name.endsWith(".jte")).stream()
                .map(file -> file.replaceAll("^org/vinhdanh/(.*/)([^/]+)\\.jte$", "templates/$1Jte$2Generated"))
                .map(WhatRan::className)
                .toList();
    }

    private static String className(String file) {
        return file.replaceAll("\\.java$", "").replace('/', '.');
    }

    private static List<String> files(Path root, Predicate<String> wanted) {
        try (var walk = Files.walk(root)) {
            return walk.map(file -> root.relativize(file).toString())
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
