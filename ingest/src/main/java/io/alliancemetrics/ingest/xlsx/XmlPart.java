package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.FileRefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of a part, tag by tag. Names are compared without their namespaces, of which there are two generations. */
final class XmlPart implements Closeable {
    private static final XMLInputFactory FACTORY = factory();
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final PartStream in;
    private final XMLStreamReader xml;
    private int event = XMLStreamConstants.START_DOCUMENT;
    private boolean over;

    private XmlPart(PartStream in, XMLStreamReader xml) {
        this.in = in;
        this.xml = xml;
    }

    /** No document types and so no entities, from outside or of their own: no workbook has any. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    static XmlPart of(PartStream in) throws FileRefusedException, IOException {
        try {
            Reader text = text(in);
            synchronized (FACTORY) {
                return new XmlPart(in, FACTORY.createXMLStreamReader(text));
            }
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    /** Workbooks are in UTF-8 or UTF-16. The XML reader would print what it cannot decode to standard error. */
    private static Reader text(PartStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 3);
        byte[] mark = start.readNBytes(3);
        if (mark.length > 1 && ((mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF) || isLittleEndian(mark))) {
            start.unread(mark);
            return new InputStreamReader(start, StandardCharsets.UTF_16.newDecoder());
        }
        if (!Arrays.equals(mark, UTF_8_MARK)) {
            start.unread(mark);
        }
        return new InputStreamReader(start, StandardCharsets.UTF_8.newDecoder());
    }

    private static boolean isLittleEndian(byte[] mark) {
        return mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE;
    }

    /** Moves to the next tag or piece of text; false at the end, and after it was refused once. */
    boolean advance() throws FileRefusedException {
        if (over) {
            return false;
        }
        over = true;
        try {
            if (!xml.hasNext()) {
                return false;
            }
            event = xml.next();
        } catch (XMLStreamException e) {
            throw refused(e);
        } catch (RuntimeException e) {
            // The JDK's reader fails in many ways on XML that is none.
            throw new FileRefusedException(XlsxProblem.damaged(0, "its XML cannot be read"));
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new FileRefusedException(XlsxProblem.damaged(0, "it has a document type, as no workbook has"));
        }
        over = false;
        return true;
    }

    boolean isStart(String name) {
        return event == XMLStreamConstants.START_ELEMENT && name.equals(xml.getLocalName());
    }

    boolean isEnd(String name) {
        return event == XMLStreamConstants.END_ELEMENT && name.equals(xml.getLocalName());
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    void appendText(StringBuilder target) {
        target.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** An attribute of the tag at which the reader is. */
    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributeOrNull(name));
    }

    private String attributeOrNull(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute whose value may be missing, as every cell has some: empty text for none. */
    String attributeOr(String name, String ifMissing) {
        String value = attributeOrNull(name);
        return value == null ? ifMissing : value;
    }

    /** Reads the rest, so that it is known to be unaltered; there is nothing to advance to then. */
    void finish() throws FileRefusedException {
        over = true;
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw refused(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.release();
    }

    private static FileRefusedException refused(Exception e) {
        Throwable cause = e instanceof XMLStreamException xml ? xml.getNestedException() : e;
        return new FileRefusedException(
                cause instanceof PartException part ? part.error() : XlsxProblem.damaged(0, "its XML is broken"));
    }
}
