/**
 * The whole instance in one file, and back again. Start reading at {@link org.vinhdanh.platform.backup.Backup}.
 */
@NamedInterface("backup")
@NullMarked
package org.vinhdanh.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
