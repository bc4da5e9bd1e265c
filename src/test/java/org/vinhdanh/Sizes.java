package org.vinhdanh;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** How large the things of the house are: files, methods, and lists of parameters. */
record Sizes(List<Found> found) {

    /** What is measured; what is longer than {@code asks} is a question, what is longer than {@code never} a failure. */
    enum Of {
        FILE("lines in a file", 300, 650),
        METHOD("lines in a method", 25, 100),
        PARAMETERS("parameters of a constructor or record", 5, 40);

        final String words;
        final int asks;
        final int never;

        Of(String words, int asks, int never) {
            this.words = words;
            this.asks = asks;
            this.never = never;
        }
    }

    /** One thing and its size. */
    record Found(Of of, int size, String where) {}

    /** Measures all Java files under a folder; a method without its signature and braces. */
    static Sizes under(Path folder) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
        var found = new ArrayList<Found>();
        for (var file : files)
            found.add(new Found(
                    Of.FILE,
                    Files.readAllLines(file).size(),
                    folder.relativize(file).toString()));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) new Measure(unit, positions, found).scan(unit, null);
        }
        return new Sizes(List.copyOf(found));
    }

    /** What is larger than may ever be. */
    List<Found> never() {
        return found.stream().filter(f -> f.size() > f.of().never).toList();
    }

    /** The questions, the largest first. */
    String questions() {
        var text = new StringBuilder();
        for (var of : Of.values()) {
            var large = found.stream()
                    .filter(f -> f.of() == of && f.size() > of.asks)
                    .sorted(Comparator.comparing(Found::size).reversed().thenComparing(Found::where))
                    .toList();
            text.append("%n%s: %d with more than %d%n".formatted(of.words, large.size(), of.asks));
            text.append(large.stream()
                    .map(f -> "%6d  %s%n".formatted(f.size(), f.where()))
                    .collect(Collectors.joining()));
        }
        return text.toString();
    }

    private static final class Measure extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Found> found;
        private final String file;

        Measure(CompilationUnitTree unit, SourcePositions positions, List<Found> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
            this.file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null)
                found.add(new Found(Of.METHOD, inside(method.getBody()), file + " " + method.getName()));
            if (method.getName().contentEquals("<init>"))
                found.add(new Found(Of.PARAMETERS, method.getParameters().size(), file));
            return super.visitMethod(method, null);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Tree.Kind.RECORD) {
                var components = type.getMembers().stream()
                        .filter(member -> member instanceof VariableTree field
                                && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .count();
                found.add(new Found(Of.PARAMETERS, (int) components, file + " " + type.getSimpleName()));
            }
            return super.visitClass(type, null);
        }

        private int inside(Tree body) {
            return line(positions.getEndPosition(unit, body)) - line(positions.getStartPosition(unit, body)) - 1;
        }

        private int line(long position) {
            return (int) unit.getLineMap().getLineNumber(position);
        }
    }
}
