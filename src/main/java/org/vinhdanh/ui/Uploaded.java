package org.vinhdanh.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * A file that came with a form, as an argument of a controller that bears the name of its field. Nobody need have chosen
 * one, and nothing of it is looked at before it is asked for: first comes the question who may send it.
 */
public final class Uploaded {

    private final HttpServletRequest request;
    private final String field;

    Uploaded(HttpServletRequest request, String field) {
        this.request = request;
        this.field = field;
    }

    /** What is done with a file for as long as it is there. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Path file) throws IOException;
    }

    /** True where a file came, and there is something in it. */
    public boolean chosen() {
        return file().isPresent();
    }

    /** What its sender calls it; empty where that is not known. */
    public String name() {
        return file().flatMap(file -> Optional.ofNullable(file.getOriginalFilename()))
                .orElse("");
    }

    /** Its content, nothing where no file was chosen; the caller closes it. */
    public InputStream open() throws IOException {
        var file = file();
        return file.isPresent() ? file.get().getInputStream() : InputStream.nullInputStream();
    }

    /** For readers that need a file on disk: there while it is read, then gone. */
    public <T> T onDisk(Reading<T> reading) throws IOException {
        var kept = Files.createTempFile("vinhdanh", ".sent");
        try (var content = open()) {
            Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
            return reading.of(kept);
        } finally {
            Files.delete(kept);
        }
    }

    private Optional<MultipartFile> file() {
        return Optional.ofNullable(WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class))
                .flatMap(form -> Optional.ofNullable(form.getFile(field)))
                .filter(file -> !file.isEmpty());
    }
}
