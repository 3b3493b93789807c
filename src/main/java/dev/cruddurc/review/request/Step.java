package dev.cruddurc.review.request;

/**
 * One thing that a request meets.
 *
 * @param where the resource's id, or a word
 * @param text what happens there
 * @param passes whether it goes on
 * @param place the line that asks for it; empty where none does
 */
public record Step(String where, String text, boolean passes, String place) {}
