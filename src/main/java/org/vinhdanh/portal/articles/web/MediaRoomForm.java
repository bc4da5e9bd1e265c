package org.vinhdanh.portal.articles.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.portal.articles.MediaPolicy;

/** The policy of a library as typed; a number that is none is read as 0, which the door refuses. */
public record MediaRoomForm(
        String picture,
        String document,
        String film,
        List<String> kinds,
        String room,
        String days,
        String unused,
        String version) {

    static final String CLEARS = "xoa";

    public MediaRoomForm(
            @Nullable String picture,
            @Nullable String document,
            @Nullable String film,
            @Nullable List<String> kinds,
            @Nullable String room,
            @Nullable String days,
            @Nullable String unused,
            @Nullable String version) {
        this.picture = tidy(picture);
        this.document = tidy(document);
        this.film = tidy(film);
        this.kinds = kinds == null ? List.of() : List.copyOf(kinds);
        this.room = tidy(room);
        this.days = tidy(days);
        this.unused = tidy(unused);
        this.version = tidy(version);
    }

    static MediaRoomForm of(MediaPolicy policy) {
        return new MediaRoomForm(
                Integer.toString(policy.picture()),
                Integer.toString(policy.document()),
                Integer.toString(policy.film()),
                policy.kinds().stream().map(FileType::name).toList(),
                Integer.toString(policy.room()),
                Integer.toString(policy.days()),
                policy.clearsFrom().isPresent() ? CLEARS : "",
                Integer.toString(policy.version()));
    }

    MediaPolicy policy(LocalDate today) {
        Set<FileType> taken = MediaPolicy.KINDS.stream()
                .filter(kind -> kinds.contains(kind.name()))
                .collect(Collectors.toSet());
        return new MediaPolicy(
                number(picture),
                number(document),
                number(film),
                taken,
                number(room),
                number(days),
                unused.equals(CLEARS) ? Optional.of(today) : Optional.empty(),
                number(version));
    }

    /** Points between the thousands are none of it. */
    private static int number(String typed) {
        return Math.max(0, ArticleForm.number(typed.replace(".", "").replace(" ", "")));
    }

    private static String tidy(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
