package dev.earshot.reader;

import javax.xml.stream.XMLInputFactory;

/// How XML of others is read: nothing that it refers to is ever looked up, as that could name files
/// or grow without end.
public final class HarmlessXml {
  private HarmlessXml() {}

  /// A factory of readers that know neither document types nor outside entities.
  public static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
