/**
 * One dialect everywhere: a real PostgreSQL, started by the program itself or given by its address.
 * Start reading at {@link org.vinhdanh.platform.database.StartDatabase}.
 */
@NamedInterface("database")
@NullMarked
package org.vinhdanh.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
