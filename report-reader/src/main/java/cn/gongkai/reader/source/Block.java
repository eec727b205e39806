package cn.gongkai.reader.source;

/** What a document is a sequence of. */
public sealed interface Block permits Paragraph, Grid {}
