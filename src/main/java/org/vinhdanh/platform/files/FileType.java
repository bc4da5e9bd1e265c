package org.vinhdanh.platform.files;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of files we take, told by their content and never by their name. */
public enum FileType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    WEBP("image/webp"),
    GIF("image/gif"),
    MP4("video/mp4"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    XLS("application/vnd.ms-excel"),
    /** Files packed into one, that are no office document. */
    ZIP("application/zip"),
    /** Lines of text, CSV among them. */
    TEXT("text/plain");

    /** What a scan or a photograph comes as. */
    public static final Set<FileType> SCANS = EnumSet.of(PDF, PNG, JPEG, WEBP);

    /** What a paper comes as: written with an office suite, scanned or photographed. */
    public static final Set<FileType> PAPERS = EnumSet.of(PDF, DOCX, XLSX, PNG, JPEG, WEBP);

    /** What a list comes as. */
    public static final Set<FileType> LISTS = EnumSet.of(XLSX, XLS, TEXT, DOCX);

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
