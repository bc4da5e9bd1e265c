/**
 * The words every room of the house uses: ids, who acts and what they may, what came of a deed and why not.
 * A frozen list: a new type here is a decision record. Start reading at {@link org.vinhdanh.kernel.Outcome}.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.vinhdanh.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
