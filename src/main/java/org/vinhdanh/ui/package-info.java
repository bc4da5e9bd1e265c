/**
 * The components every page is made of, and what a page knows of its visitor.
 * Start reading at {@link org.vinhdanh.ui.Page}; the templates beside it are the components.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.vinhdanh.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
