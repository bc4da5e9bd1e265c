package org.vinhdanh.ui;

/** Addresses as others outside need them: whole. Who knows the sites says how. */
public interface WholeAddresses {

    /** The whole address of a path of the site looked at. */
    String absolute(String path);
}
