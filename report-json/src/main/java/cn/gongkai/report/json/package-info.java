/** The one JSON shape of reports, verdicts and events, used by API, events, store and downloads. */
@NullMarked
package cn.gongkai.report.json;

import org.jspecify.annotations.NullMarked;
