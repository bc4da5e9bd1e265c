package org.vinhdanh.platform.jobs;

import java.util.UUID;

/** A piece of long work. */
public record WorkId(UUID value) {

    /** The page that shows how far it has come. */
    public String path() {
        return "/van-phong/viec/" + value;
    }
}
