package io.alliancemetrics.dashboards.web.page;

/** What the page shows, as files. */
record Download(String label, String csv, String json) {
    /**
     * The files of a part of the read API.
     *
     * @param api address without its ending and parameters
     * @param query with its question mark
     */
    static Download of(String label, String api, String query) {
        return new Download(label, api + ".csv" + query, api + ".json" + query);
    }
}
