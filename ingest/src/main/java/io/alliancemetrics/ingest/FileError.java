package io.alliancemetrics.ingest;

/**
 * What makes a file, or the rest of it, unreadable.
 *
 * @param line the line of the file; 0 if the file as a whole is meant
 * @param found what was found there
 * @param expected what was expected there
 * @param howToMend what the office can do, as full sentences
 */
public record FileError(long line, String found, String expected, String howToMend) {
    /** {@code kr/rd-spend.csv:1: found …, expected …. How to mend: …}. */
    public String message(String file) {
        String where = line == 0 ? file : file + ":" + line;
        return where + ": found " + found + ", expected " + expected + ". How to mend: " + howToMend;
    }

    /** The same error with one more sentence for the office. */
    public FileError andAlso(String sentence) {
        return new FileError(line, found, expected, howToMend + " " + sentence);
    }
}
