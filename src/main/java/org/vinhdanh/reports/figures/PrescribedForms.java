package org.vinhdanh.reports.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.vinhdanh.reports.figures.PrescribedForm.Column;
import org.vinhdanh.reports.figures.PrescribedForm.Count;
import org.vinhdanh.reports.figures.PrescribedForm.Group;
import org.vinhdanh.reports.figures.PrescribedForm.Share;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The tables others prescribe, as {@code reports/provincial.yaml} writes them. */
@Component
public class PrescribedForms {

    private final List<PrescribedForm> forms = read();

    /** All of them, in the order of the file. */
    public List<PrescribedForm> all() {
        return forms;
    }

    public Optional<PrescribedForm> find(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    private static List<PrescribedForm> read() {
        try {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new ClassPathResource("reports/provincial.yaml").getContentAsString(StandardCharsets.UTF_8));
            return maps(root.get("forms")).stream().map(PrescribedForms::form).toList();
        } catch (IOException e) {
            throw new IllegalStateException("the prescribed forms cannot be read", e);
        }
    }

    private static PrescribedForm form(Map<String, Object> from) {
        var topic = Topic.valueOf(text(from, "topic"));
        return new PrescribedForm(
                text(from, "id"),
                text(from, "title"),
                text(from, "line"),
                topic,
                Dimension.valueOf(text(from, "rows")),
                values(from.get("only")),
                maps(from.get("columns")).stream()
                        .map(column -> column(column, topic))
                        .toList(),
                Optional.ofNullable(from.get("across")).map(Object::toString).map(Dimension::valueOf));
    }

    private static Column column(Map<String, Object> from, Topic topic) {
        var head = text(from, "head");
        if (from.containsKey("of"))
            return new Group(
                    head,
                    maps(from.get("of")).stream()
                            .map(below -> column(below, topic))
                            .toList());
        if (from.get("share") instanceof List<?> share)
            return new Share(head, (Integer) share.getFirst(), (Integer) share.getLast());
        var measure = from.containsKey("measure")
                ? Measure.valueOf(text(from, "measure"))
                : usual(from.containsKey("topic") ? Topic.valueOf(text(from, "topic")) : topic);
        return new Count(head, measure, values(from.get("count")));
    }

    /** What is counted of a register where nothing else is said. */
    static Measure usual(Topic topic) {
        return Measure.valueOf(topic.name());
    }

    private static String text(Map<String, Object> from, String key) {
        return Optional.ofNullable(from.get(key))
                .orElseThrow(() -> new IllegalStateException(key + " is missing: " + from))
                .toString();
    }

    @SuppressWarnings("unchecked") // what YAML reads as a list of maps
    private static List<Map<String, Object>> maps(@Nullable Object from) {
        return from == null ? List.of() : (List<Map<String, Object>>) from;
    }

    private static Map<Dimension, List<String>> values(@Nullable Object from) {
        var values = new EnumMap<Dimension, List<String>>(Dimension.class);
        if (from instanceof Map<?, ?> map)
            map.forEach((dimension, of) -> values.put(
                    Dimension.valueOf(dimension.toString()),
                    ((List<?>) of).stream().map(Object::toString).toList()));
        return values;
    }
}
