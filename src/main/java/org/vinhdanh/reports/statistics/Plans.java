package org.vinhdanh.reports.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.database.StartDatabase;

/**
 * The statistics forms there are: those that come with the program, and those somebody laid into the folder
 * {@code statistics} of the data. A file there replaces one of the same name, so that a new circular needs no release.
 */
@Component
public class Plans {

    private static final String ENDING = ".yaml";
    private static final long LARGEST = 200_000;

    private final Catalogue catalogue;
    private final Path folder;
    private final Map<String, String> shipped;

    Plans(Catalogue catalogue, ConfigurableEnvironment environment) {
        this.catalogue = catalogue;
        this.folder = StartDatabase.folder(environment).resolve("statistics");
        this.shipped = shipped();
    }

    /**
     * The forms that can be used, and what is wrong with those that cannot.
     *
     * @param faults of files that are left aside
     */
    public record Known(List<FormPlan> plans, List<Violation> faults) {

        public Known {
            plans = List.copyOf(plans);
            faults = List.copyOf(faults);
        }

        /** The form of this name. */
        public Optional<FormPlan> find(String id) {
            return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
        }

        /**
         * The forms of a statistics year, one of each number: of several the newest circular. A year before all circulars
         * is told with the oldest one, which is not written for it.
         */
        public List<FormPlan> of(int year) {
            return plans.stream().collect(Collectors.groupingBy(FormPlan::form)).values().stream()
                    .flatMap(same -> same.stream()
                            .filter(plan -> plan.isFor(year))
                            .max(Comparator.comparingInt(FormPlan::from))
                            .or(() -> same.stream()
                                    .filter(plan -> plan.from() > year)
                                    .min(Comparator.comparingInt(FormPlan::from)))
                            .stream())
                    .sorted(Comparator.comparing(FormPlan::form))
                    .toList();
        }
    }

    /** What is there today; the folder is read each time. */
    public Known known() {
        var faults = new ArrayList<Violation>();
        var texts = new LinkedHashMap<>(shipped);
        for (var file : files(faults)) text(file, faults).ifPresent(text -> texts.put(id(file), text));
        var plans = new ArrayList<FormPlan>();
        texts.forEach((id, text) -> {
            switch (read(id, text)) {
                case Done<FormPlan>(var plan) -> plans.add(plan);
                case Refused<FormPlan>(var why) -> faults.addAll(why);
            }
        });
        return new Known(plans, faults);
    }

    private Outcome<FormPlan> read(String id, String text) {
        return PlanFile.read(id, text, award -> catalogue.find(award).isPresent());
    }

    private List<Path> files(List<Violation> faults) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            faults.add(Violation.of("statistics.file.unreadable", folder.toString()));
            return List.of();
        }
    }

    private static Optional<String> text(Path file, List<Violation> faults) {
        try {
            if (Files.size(file) <= LARGEST) return Optional.of(Files.readString(file));
            faults.add(Violation.of("statistics.file.large", id(file)));
        } catch (MalformedInputException foreign) {
            faults.add(Violation.of("statistics.file.letters", id(file)));
        } catch (IOException unreadable) {
            faults.add(Violation.of("statistics.file.unreadable", id(file)));
        }
        return Optional.empty();
    }

    private static String id(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    private static Map<String, String> shipped() {
        try {
            var texts = new LinkedHashMap<String, String>();
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:statistics/*" + ENDING)) {
                var name = Objects.requireNonNull(file.getFilename());
                texts.put(
                        name.substring(0, name.length() - ENDING.length()),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
