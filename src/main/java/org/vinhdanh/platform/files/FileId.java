package org.vinhdanh.platform.files;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** A stored file. */
public record FileId(UUID value) {
    static FileId fresh() {
        return new FileId(Ids.fresh());
    }

    /** Where whoever may read it fetches it. */
    public String path() {
        return "/van-phong/tep/" + value;
    }
}
