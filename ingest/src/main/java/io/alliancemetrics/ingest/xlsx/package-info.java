/**
 * Reads workbooks (XLSX). By hand on the JDK's ZIP and XML readers: the usual libraries trust what a workbook says of itself,
 * so that a workbook of one cell in column ZZZZZZ fills the memory, and they do not tell dates as ISO text from numbers.
 */
package io.alliancemetrics.ingest.xlsx;
