/** Pages as files: a browser of the machine prints them. */
package io.alliancemetrics.cli.paper;
