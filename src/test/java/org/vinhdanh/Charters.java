package org.vinhdanh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/** The charters of the modules, and the picture that is drawn from them. */
record Charters(Map<String, Charter> byModule) {

    private static final Pattern WORDS = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final List<String> EVERYBODYS = List.of("kernel", "ui");

    /** What a module says it is for, and what it may use. */
    record Charter(String words, List<String> uses) {

        /** The modules it may use besides those that everybody uses. */
        Stream<String> arrows() {
            return uses.stream()
                    .map(door -> door.replaceAll("::.*", ""))
                    .filter(module -> !EVERYBODYS.contains(module))
                    .distinct()
                    .sorted();
        }
    }

    /** Reads the charter of each module. */
    static Charters read() throws IOException, ClassNotFoundException {
        var all = new TreeMap<String, Charter>();
        try (var folders = Files.list(Path.of("src/main/java/org/vinhdanh"))) {
            for (var folder : folders.filter(Files::isDirectory).sorted().toList())
                all.put(folder.getFileName().toString(), charter(folder));
        }
        return new Charters(all);
    }

    private static Charter charter(Path folder) throws IOException, ClassNotFoundException {
        var declared = Class.forName("org.vinhdanh." + folder.getFileName() + ".package-info")
                .getAnnotation(ApplicationModule.class);
        var written = WORDS.matcher(Files.readString(folder.resolve("package-info.java")));
        if (!written.find()) throw new AssertionError("no charter in " + folder);
        return new Charter(
                words(written.group(1)),
                Stream.of(declared.allowedDependencies())
                        .filter(door -> !door.equals(ApplicationModule.OPEN_TOKEN))
                        .map(door -> door.replace(" ", ""))
                        .toList());
    }

    private static String words(String comment) {
        return comment.replaceAll("(?m)^\\s*\\* ?", " ")
                .replaceAll("\\{@link org\\.vinhdanh\\.([^}#]+\\.)?([A-Za-z]+)(#([A-Za-z]+))?}", "`$2$3`")
                .replaceAll("\\{@code ([^}]+)}", "`$1`")
                .replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** As {@code docs/modules.md} shows them. */
    String picture() {
        return """
                # The modules, and who may use whom

                Drawn from the charters (`package-info.java`) and compared with them by `HouseTest`: nothing here is written by hand.
                An arrow leads from a module to one it may use. Everybody may use `kernel` and `ui`: these arrows are left out. What those
                two used of the others would be a circle, which `HouseTest` refuses.

                ```mermaid
                flowchart TD
                %s
                ```

                | module | what it is for | beyond `kernel` and `ui` it may use |
                |---|---|---|
                %s
                """.formatted(
                        byModule.entrySet().stream()
                                .flatMap(m -> m.getValue().arrows().map(other -> "    " + m.getKey() + " --> " + other))
                                .collect(Collectors.joining("\n")),
                        byModule.entrySet().stream()
                                .map(m -> "| `%s` | %s | %s |"
                                        .formatted(m.getKey(), m.getValue().words(), doors(m.getValue())))
                                .collect(Collectors.joining("\n")));
    }

    private static String doors(Charter charter) {
        var doors = charter.uses().stream()
                .filter(door -> !EVERYBODYS.contains(door))
                .map(door -> "`" + door + "`")
                .collect(Collectors.joining(", "));
        return doors.isEmpty() ? "nobody" : doors;
    }
}
