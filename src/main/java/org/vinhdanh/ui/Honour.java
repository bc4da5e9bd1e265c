package org.vinhdanh.ui;

/**
 * A line of an honour table, all of it ready to read.
 *
 * @param about post, unit or the achievement; may be empty
 * @param authority who granted it
 * @param number the number of the decision; may be empty
 * @param date the day of the decision; may be empty
 * @param path the page of the award; may be empty
 */
public record Honour(
        String who, String about, String award, String authority, String number, String date, String path) {}
