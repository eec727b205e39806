package cn.gongkai.sample;

/** What stands before and after the report on a web page. */
final class WebFrame {

    private WebFrame() {}

    static String before(WebPage.Origin origin, String charset, String title) {
        return switch (origin) {
            case PLAIN -> """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head><meta charset="%s"><title>%s</title></head>
                <body>
                """.formatted(charset, title);
            case WORD -> """
                <html>

                <head>
                <meta http-equiv=Content-Type content="text/html; charset=%s">
                <meta name=Generator content="Microsoft Word 15 (filtered)">
                <title>%s</title>
                <style>
                <!--
                 /* Font Definitions */
                 @font-face
                	{font-family:宋体;
                	panose-1:2 1 6 0 3 1 1 1 1 1;}
                 /* Style Definitions */
                 p.MsoNormal, li.MsoNormal, div.MsoNormal
                	{margin:0cm;
                	text-align:justify;
                	font-size:10.5pt;
                	font-family:"Times New Roman",serif;}
                @page WordSection1
                	{size:595.3pt 841.9pt;
                	margin:104.9pt 73.7pt 99.2pt 79.35pt;}
                div.WordSection1
                	{page:WordSection1;}
                -->
                </style>

                </head>

                <body lang=ZH-CN style='text-justify-trim:punctuation'>

                <div class=WordSection1>

                """.formatted(charset, title);
            case SITE -> """
                <!DOCTYPE html>
                <html>
                <head>
                <meta charset="%1$s">
                <meta name="ArticleTitle" content="%2$s">
                <meta name="PubDate" content="2025-01-16 10:24">
                <title>%2$s_政府信息公开年报</title>
                <script>var siteId = 1; document.createElement("p");</script>
                </head>
                <body>
                <div class="header">
                <div class="top"><a href="/login">登录</a> | <a href="/wza">无障碍阅读</a> | <a href="/old">长者模式</a></div>
                <ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwfw/">政务服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul>
                </div>
                <div class="location">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/nb/">政府信息公开年报</a></div>
                <div class="left"><ul><li>政府信息公开指南</li><li>政府信息公开制度</li><li>法定主动公开内容</li><li>政府信息公开年报</li><li>依申请公开</li></ul></div>
                <div class="article">
                <h1 class="title">%2$s</h1>
                <div class="info"><span>发布日期：2025-01-16 10:24</span> <span>浏览次数：<i id="hits">0</i></span> <span>字号：[ 大 中 小 ]</span> <a href="javascript:print()">打印</a></div>
                <div id="zoom" class="content">
                """.formatted(charset, title);
        };
    }

    static String after(WebPage.Origin origin) {
        return switch (origin) {
            case PLAIN -> "</body>\n</html>\n";
            case WORD -> "</div>\n\n</body>\n\n</html>\n";
            case SITE -> """
                </div>
                <div class="share">分享到：微信 微博 <a href="#top">返回顶部</a></div>
                <div class="prev">上一篇：没有了</div><div class="next">下一篇：没有了</div>
                </div>
                <div class="footer"><p>网站地图 | 联系我们 | 关于我们</p><p>主办单位：县（市、区）人民政府办公室&nbsp;&nbsp;建议使用1366×768以上分辨率浏览</p></div>
                </body>
                </html>
                """;
        };
    }
}
