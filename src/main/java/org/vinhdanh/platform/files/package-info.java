/** Stored files: content by checksum in the data folder, served only to whom their owner lets. Start reading at {@link org.vinhdanh.platform.files.FileStore}. */
@NamedInterface("files")
@NullMarked
package org.vinhdanh.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
