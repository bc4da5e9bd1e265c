package org.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house: who may use whom, what things are called, where SQL and transactions live. */
class HouseTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.vinhdanh");

    private static final Pattern NOISE = Pattern.compile(
            "(Service|Impl|Manager|Utils?|Helpers?|Processor|Dto|DTO|Vo|VO|Base|Abstract|Data|Info)($|[A-Z])");

    @Test
    void every_module_uses_only_the_doors_it_was_given() {
        ApplicationModules.of(VinhDanh.class).verify();
    }

    /** A charter among the tests would hide the real one from the check above. */
    @Test
    void charters_stand_in_the_house_and_not_among_its_tests() throws IOException {
        try (var tests = Files.walk(Path.of("src/test/java"))) {
            assertThat(tests.filter(file -> file.endsWith("package-info.java"))).isEmpty();
        }
    }

    @Test
    void no_name_is_noise() {
        assertThat(ours())
                .allSatisfy(type -> assertThat(NOISE.matcher(type.getSimpleName())
                                .results()
                                .filter(found -> !type.getSimpleName().startsWith("Database"))
                                .map(found -> type.getName())
                                .toList())
                        .isEmpty());
    }

    @Test
    void sql_is_spoken_only_in_classes_that_say_so() {
        var speakers = ours().stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().isAssignableTo(JdbcClient.class)))
                .map(HouseTest::outermost)
                .filter(name -> !name.endsWith("Sql"))
                .distinct();
        assertThat(speakers).isEmpty();
    }

    @Test
    void transactions_begin_at_doors_and_never_in_pages_or_sql() {
        assertThat(ours().stream()
                        .filter(type -> type.isAnnotatedWith(Transactional.class)
                                || type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Transactional.class)))
                        .filter(type -> type.getPackageName().endsWith(".web")
                                || type.getSimpleName().endsWith("Sql")
                                || type.getSimpleName().endsWith("Pages"))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void the_kernel_is_a_frozen_list() {
        assertThat(ours().stream()
                        .filter(type -> type.getPackageName().equals("org.vinhdanh.kernel"))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(Set.of(
                        "AccountId",
                        "Actor",
                        "CurrentActor",
                        "Fold",
                        "Ids",
                        "OrgPath",
                        "OrganisationId",
                        "Outcome",
                        "PartialDate",
                        "Period",
                        "PersonId",
                        "Power",
                        "Recorded",
                        "Role",
                        "Violation"));
    }

    /** Large things are questions, printed for whoever reads along; only what nobody could read in one sitting fails. */
    @Test
    void nothing_is_larger_than_one_sitting_can_bear() throws IOException {
        var sizes = Sizes.under(Path.of("src/main/java"));
        Files.writeString(Path.of("target/sizes.txt"), sizes.questions());
        System.out.println(sizes.questions());
        assertThat(sizes.never()).isEmpty();
    }

    /** After a change of charters that is meant: {@code -Dtest=HouseTest -Dmodules.write=true}, and read the difference. */
    @Test
    void the_picture_of_the_modules_is_drawn_from_their_charters() throws IOException, ClassNotFoundException {
        var file = Path.of("docs/modules.md");
        var picture = Charters.read().picture();
        if (Boolean.getBoolean("modules.write")) Files.writeString(file, picture);
        assertThat(Files.readString(file)).isEqualTo(picture);
    }

    private static List<JavaClass> ours() {
        return CLASSES.stream()
                .filter(type ->
                        !type.isAnonymousClass() && !type.getSimpleName().isEmpty())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }
}
