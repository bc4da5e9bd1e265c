package org.vinhdanh.platform.files;

import java.time.Instant;
import org.vinhdanh.kernel.AccountId;

/**
 * A file we keep.
 *
 * @param room the part of the house that owns it ({@code "awards.decision"}); its {@link FileGuard} says who may read it
 * @param name as its sender called it, without folders; never used as a place on disk
 * @param size in bytes
 * @param sha256 of the content, hexadecimal
 */
public record Stored(
        FileId id, String room, String name, FileType type, long size, String sha256, Instant at, AccountId by) {}
