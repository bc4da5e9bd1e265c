package org.vinhdanh.awards.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The file {@code catalogue/awards.yaml} as it was read. */
record CatalogueFile(String version, String checksum, List<Authority> authorities, List<Award> awards) {

    /** @throws IllegalStateException where the file we ship is not whole */
    static CatalogueFile read() {
        try {
            var bytes = new ClassPathResource("catalogue/awards.yaml").getContentAsByteArray();
            Map<String, Object> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(bytes, StandardCharsets.UTF_8));
            var authorities = each(root, "authorities", CatalogueFile::authority);
            return new CatalogueFile(
                    text(root, "version"),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                    authorities,
                    each(root, "awards", award -> award(award, authorities)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the catalogue of awards cannot be read", e);
        }
    }

    private static Authority authority(Map<String, Object> from) {
        return new Authority(
                text(from, "code"),
                text(from, "title"),
                AwardLevel.valueOf(text(from, "level")),
                texts(from, "kinds"),
                texts(from, "words"),
                day(from, "valid_to"));
    }

    private static Award award(Map<String, Object> from, List<Authority> authorities) {
        return new Award(
                new AwardCode(text(from, "code")),
                text(from, "name"),
                AwardKind.valueOf(text(from, "kind")),
                number(from, "classes"),
                number(from, "rank"),
                AwardLevel.valueOf(text(from, "level")),
                texts(from, "by").stream()
                        .map(code -> authority(code, authorities))
                        .toList(),
                texts(from, "subjects").stream().map(Subject::valueOf).toList(),
                texts(from, "names"),
                texts(from, "short"),
                texts(from, "codes"),
                texts(from, "occasions").stream().map(Occasion::valueOf).toList(),
                Boolean.TRUE.equals(from.get("once")),
                text(from, "article"),
                confidence(from),
                day(from, "valid_from"),
                day(from, "valid_to"),
                each(from, "money", CatalogueFile::money));
    }

    private static Authority authority(String code, List<Authority> authorities) {
        return authorities.stream()
                .filter(authority -> authority.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no authority " + code));
    }

    private static Award.Money money(Map<String, Object> from) {
        var grade = number(from, "class");
        return new Award.Money(
                grade == 0 ? Optional.empty() : Optional.of(AwardClass.of(grade)),
                multiple(from, "times"),
                multiple(from, "collective"),
                day(from, "from").orElseThrow(),
                day(from, "until"),
                text(from, "document"),
                confidence(from));
    }

    private static Confidence confidence(Map<String, Object> from) {
        return switch (text(from, "confidence")) {
            case "high" -> Confidence.HIGH;
            case "medium" -> Confidence.MEDIUM;
            default -> Confidence.LOW;
        };
    }

    private static String text(Map<String, Object> from, String name) {
        return Objects.toString(from.get(name), "");
    }

    private static int number(Map<String, Object> from, String name) {
        return from.get(name) instanceof Number value ? value.intValue() : 0;
    }

    private static double multiple(Map<String, Object> from, String name) {
        return from.get(name) instanceof Number value ? value.doubleValue() : 0;
    }

    private static Optional<LocalDate> day(Map<String, Object> from, String name) {
        return from.get(name) instanceof Date value
                ? Optional.of(LocalDate.ofInstant(value.toInstant(), ZoneOffset.UTC))
                : Optional.empty();
    }

    private static List<String> texts(Map<String, Object> from, String name) {
        return from.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // the file is ours; SafeConstructor makes maps with text keys of it
    private static <T> List<T> each(Map<String, Object> from, String name, Function<Map<String, Object>, T> one) {
        return from.get(name) instanceof List<?> list
                ? list.stream()
                        .map(entry -> one.apply((Map<String, Object>) entry))
                        .toList()
                : List.of();
    }
}
