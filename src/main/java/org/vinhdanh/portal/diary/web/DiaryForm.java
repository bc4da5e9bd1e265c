package org.vinhdanh.portal.diary.web;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.portal.articles.MediaId;
import org.vinhdanh.portal.diary.Diary.DiaryWish;
import org.vinhdanh.portal.diary.DiaryEntry;

/** An entry of the calendar as typed. */
public record DiaryForm(
        String on, String begins, String title, String place, String people, String paper, String version) {

    static final DiaryForm EMPTY = new DiaryForm("", "", "", "", "", "", "0");

    /** What a browser sent; a missing field is an empty one. */
    public DiaryForm(
            @Nullable String on,
            @Nullable String begins,
            @Nullable String title,
            @Nullable String place,
            @Nullable String people,
            @Nullable String paper,
            @Nullable String version) {
        this.on = on == null ? "" : on;
        this.begins = begins == null ? "" : begins;
        this.title = title == null ? "" : title;
        this.place = place == null ? "" : place;
        this.people = people == null ? "" : people;
        this.paper = paper == null ? "" : paper;
        this.version = version == null ? "" : version;
    }

    static DiaryForm of(DiaryEntry entry) {
        return new DiaryForm(
                DateTimeFormatter.ofPattern("dd/MM/uuuu").format(entry.on()),
                entry.begins(),
                entry.title(),
                entry.place(),
                entry.people(),
                entry.paper().map(MediaId::toString).orElse(""),
                Integer.toString(entry.version()));
    }

    /** The version the form was filled in from; one that never was, where it cannot be read. */
    int seen() {
        return version.matches("[0-9]{1,8}") ? Integer.parseInt(version) : -1;
    }

    DiaryWish wish() {
        return new DiaryWish(on, begins, title, place, people, chosen());
    }

    private Optional<MediaId> chosen() {
        try {
            return paper.isEmpty() ? Optional.empty() : Optional.of(new MediaId(UUID.fromString(paper)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(new MediaId(new UUID(0, 0)));
        }
    }
}
