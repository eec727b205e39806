package cn.gongkai.validation.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.ReportYear;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sentence of each kind that clerks write, and exactly what it states; ⏎ ends a line. */
class ClerksSentencesTests {

    private static final ReportYear YEAR = new ReportYear(2024);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    （二）依申请公开。全年共收到政府信息公开申请16件，均在法定期限内办结。 | NEW_APPLICATIONS=16 ANSWERED.received=16
                    （二）依申请公开。受理依申请公开3件（其中网络2件、信函1件）。 | NEW_APPLICATIONS=3 CHANNEL.网络=2 CHANNEL.信函=1
                    （二）依申请公开。全年依申请公开件0件。 | NEW_APPLICATIONS=0
                    （二）依申请公开。未接到政府信息公开申请。 | NEW_APPLICATIONS=0
                    （二）依申请公开。没有收到公民、法人或者其他组织要求公开政府信息的申请。 | NEW_APPLICATIONS=0
                    （二）依申请公开。全年申请数为零。 | NEW_APPLICATIONS=0
                    （二）依申请公开。新收5件，上年结转1件，共办理6件。 | NEW_APPLICATIONS=5 CARRIED_IN=1 NEW_APPLICATIONS.dealtWith=6
                    （二）依申请公开。全年收到申请3件，予以公开2件、部分公开1件，答复率100%。 | NEW_APPLICATIONS=3 RESULT.3.1=2 RESULT.3.2=1 PERCENTAGE.答复率=100
                    （二）依申请公开。收到政府信息公开申请5件，较2023年增加3件，同比增长150%。 | NEW_APPLICATIONS=5 CHANGE.applications=3
                    （二）依申请公开。收到政府信息公开申请5件，与上年持平。 | NEW_APPLICATIONS=5 CHANGE.applications=0
                    （二）依申请公开。收到申请6件，自然人申请5件，法人1件。 | NEW_APPLICATIONS=6 APPLICANT.naturalPerson=5
                    （二）依申请公开。收到申请2件，其中自然人1件，占比50%；法人1件，占比50%。 | NEW_APPLICATIONS=2 APPLICANT.naturalPerson=1 PERCENTAGE.naturalPerson=50
                    （二）依申请公开。收到政府信息公开申请１２件，办结十二件。 | NEW_APPLICATIONS=12 ANSWERED=12
                    （二）依申请公开。收到政府信息公开申请二十余件。 | nothing
                    （二）依申请公开。2024年收到政府信息公开申请3件（2023年为5件）。 | NEW_APPLICATIONS=3
                    （二）依申请公开。收到申请共计5件，办结4件，结转下年度1件，上年度结转0件。 | NEW_APPLICATIONS=5 ANSWERED=4 CARRIED_OUT=1 CARRIED_IN=0
                    （二）依申请公开。本年度共办理政府信息公开申请6件（含上年结转1件）。 | NEW_APPLICATIONS.withCarriedIn=6 CARRIED_IN=1
                    （二）依申请公开。政府信息公开申请（件）：5。 | nothing
                    根据《政府信息公开信息处理费管理办法》，2024年未向申请人收取任何费用。 | FEES=0
                    收到14人政府信息公开申请。 | nothing
                    （二）依申请公开。收到并答复政府信息公开申请3件。 | NEW_APPLICATIONS=3 ANSWERED=3
                    （二）依申请公开。共接收政府信息公开申请4件，其中：网上申请3件，现场申请1件；已全部答复，其中予以公开2件，部分公开1件，无法提供1件。 | NEW_APPLICATIONS=4 CHANNEL.网上=3 CHANNEL.现场=1 ANSWERED.received=4 RESULT.3.1=2 RESULT.3.2=1 RESULT.3.4=1
                    （二）依申请公开。2024年收到申请4件，去年结转1件，答复4件，剩余1件转入下年度办理。 | NEW_APPLICATIONS=4 CARRIED_IN=1 ANSWERED=4 CARRIED_OUT=1
                    （二）依申请公开。我镇全年共收到3件政府信息公开申请，已全部按时办结，按时办结率达100%。 | NEW_APPLICATIONS=3 ANSWERED.received=3 PERCENTAGE.按时办结率=100
                    （二）依申请公开⏎全年新收申请4件、上年结转1件，合计5件，办结4件，转入下年度1件。 | NEW_APPLICATIONS=4 CARRIED_IN=1 ANSWERED=4 CARRIED_OUT=1
                    （二）依申请公开。本年度接收政府信息公开申请6件，均按期答复，答复率100%。 | NEW_APPLICATIONS=6 ANSWERED.received=6 PERCENTAGE.答复率=100
                    （二）依申请公开。收到政府信息公开申请3件。均已办结。 | NEW_APPLICATIONS=3 ANSWERED.received=3
                    （二）依申请公开。收到政府信息公开申请2件，申请人撤回1件，其余1件已答复。 | NEW_APPLICATIONS=2
                    （二）依申请公开。其中2件已按时答复，另有1件延期答复。 | nothing
                    （二）依申请公开。全年依申请公开办件0件。 | NEW_APPLICATIONS=0
                    （二）依申请公开。申请数量为零。 | NEW_APPLICATIONS=0
                    （二）依申请公开。全年依申请公开信息0条。 | NEW_APPLICATIONS=0
                    （二）依申请公开。新收和上年结转的申请数量均为0件。 | NEW_APPLICATIONS=0 CARRIED_IN=0
                    （二）依申请公开。没有收到申请。 | NEW_APPLICATIONS=0
                    （二）依申请公开。未收到公民、法人或其他组织以任何形式提出的政府信息公开申请。 | NEW_APPLICATIONS=0
                    （二）依申请公开。未收到村民个人和单位提出的信息公开申请。 | NEW_APPLICATIONS=0
                    （二）依申请公开。共处理政府信息公开申请7件，按时办结7件。 | NEW_APPLICATIONS.dealtWith=7 ANSWERED=7
                    （二）依申请公开。共受理申请9件（其中1件为上年结转），办结8件，顺延至下年1件。 | NEW_APPLICATIONS.withCarriedIn=9 CARRIED_IN=1 ANSWERED=8 CARRIED_OUT=1
                    （二）依申请公开。共受理申请8件，办结9件（其中1件为2023年结转），无结转下年度办理的申请。 | NEW_APPLICATIONS=8 ANSWERED=9 CARRIED_IN=1 CARRIED_OUT=0
                    （二）依申请公开。收到申请3件（2023年为5件），办结3件。 | NEW_APPLICATIONS=3 ANSWERED=3
                    （二）依申请公开。办结6件，其中上年结转1件。 | ANSWERED=6
                    一是依申请公开情况，全年接到申请5个，均为个人申请。 | NEW_APPLICATIONS=5 APPLICANT.naturalPerson=5
                    （二）依申请公开。收到申请4件，其中3件为网上申请，1件为书面申请。 | NEW_APPLICATIONS=4 CHANNEL.网上=3 CHANNEL.书面=1
                    （二）依申请公开。收到申请4件，均通过信函提交，全部办结。 | NEW_APPLICATIONS=4 CHANNEL.信函=4 ANSWERED.received=4
                    （二）依申请公开。收到申请6件，予以公开、部分公开、无法提供分别为3件、2件和1件。 | NEW_APPLICATIONS=6 RESULT.3.1=3 RESULT.3.2=2 RESULT.3.4=1
                    （二）依申请公开。收到申请5件，答复结果为同意公开3件、不同意公开2件。 | NEW_APPLICATIONS=5 RESULT.3.1=3 RESULT.3.3=2
                    （二）依申请公开。收到申请4件，自然人3件，占比75%，企业1件，占25%。 | NEW_APPLICATIONS=4 APPLICANT.naturalPerson=3 PERCENTAGE.naturalPerson=75 APPLICANT.commercialEnterprise=1 PERCENTAGE.commercialEnterprise=25
                    （二）依申请公开。收到申请3件，与2023年持平。 | NEW_APPLICATIONS=3 CHANGE.applications=0
                    （二）依申请公开。收到申请3件，同比增长50%。 | NEW_APPLICATIONS=3
                    （二）依申请公开。涉及行政复议1件，行政诉讼0件。 | RECONSIDERATIONS=1 LITIGATIONS=0
                    （二）依申请公开。2024年1至12月，本镇共收到依申请政府信息公开2件，已在规定期限内答复。 | NEW_APPLICATIONS=2 ANSWERED.received=2
                    （二）依申请公开。未接到群众要求公开的信息。 | NEW_APPLICATIONS=0
                    （二）依申请公开。本年度未发生依申请公开政府信息。 | NEW_APPLICATIONS=0
                    （二）依申请公开。收到和处理的申请办理事项为0件。 | NEW_APPLICATIONS=0
                    （二）依申请公开。收到当面、信函、传真和其他形式的政府信息公开申请0条。 | NEW_APPLICATIONS=0
                    （二）依申请公开。受理公民、法人和其他组织向镇政府提出的政府信息公开申请5件，均在期限内答复。 | NEW_APPLICATIONS=5 ANSWERED.received=5
                    （二）依申请公开。收到12件信息依申请公开，其中10件已经按时完成答复，剩余2件结转下年度继续办理。 | NEW_APPLICATIONS=12 ANSWERED=10 CARRIED_OUT=2
                    （二）依申请公开。收到政府信息依申请公开9件，上年转结1件，其中网络申请数5件，信函申请数5件。 | NEW_APPLICATIONS=9 CARRIED_IN=1 CHANNEL.网络=5 CHANNEL.信函=5
                    （二）依申请公开。收到来自公民、法人或者其他组织的依申请公开政府信息的申请2件，比去年增加1件，均按时完成答复。 | NEW_APPLICATIONS=2 CHANGE.applications=1 ANSWERED.received=2
                    （二）依申请公开。受理申请15件，撤销申请5件，其余均按期答复。 | NEW_APPLICATIONS=15
                    （二）依申请公开。通过政府网站收到申请3件，书面申请36件。 | nothing
                    （二）依申请公开。办理热线来件96件，办结率100%。 | nothing
                    """)
    void applicationsAreCounted(String text, String statements) {
        assertThat(read(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    发布信息1,234条。 | DISCLOSED=1234
                    累计发布信息1.2万余条。 | nothing
                    公开信息100条，其中网站60条（其中动态40条、公告20条），公众号40条。 | DISCLOSED=100 DISCLOSED.网站=60 DISCLOSED.动态=40 DISCLOSED.公告=20 DISCLOSED.公众号=40
                    2025年，我镇计划公开政府信息500条以上。 | nothing
                    公开行政许可信息20条、行政处罚信息3条。 | nothing
                    1.主动公开。发布信息3条。⏎2.依申请公开。收到申请2件，网上申请数1件，信函申请数1件。⏎3.平台建设。收到申请2件。 | DISCLOSED=3 NEW_APPLICATIONS=2 CHANNEL.网上=1 CHANNEL.信函=1
                    全年累计公开信息达265条。 | DISCLOSED=265
                    自开通以来累计发布信息1万条。 | nothing
                    政府网站全年公开信息207条。 | DISCLOSED.政府网站=207
                    通过政务公开栏、信息公开平台主动公开政府信息63条。 | DISCLOSED=63
                    主动公开政府信息18条，具体包括规划3条、公告14条以及年报1条。 | DISCLOSED=18 DISCLOSED.规划=3 DISCLOSED.公告=14 DISCLOSED.年报=1
                    主动公开政府信息60条（网站40条，公众号20条）。 | DISCLOSED=60 DISCLOSED.网站=40 DISCLOSED.公众号=20
                    主动公开政府信息20条，主要包括公告6条、政策4条。 | DISCLOSED=20 DISCLOSED.公告=6 DISCLOSED.政策=4
                    主动公开政府信息30条，其中财政信息（含预算、决算）10条；动态20条。 | DISCLOSED=30 DISCLOSED.财政信息（含预算、决算）=10 DISCLOSED.动态=20
                    主动公开政府信息30条，其中公告10条，动态20条；公众号发布信息50条。 | DISCLOSED=30 DISCLOSED.公告=10 DISCLOSED.动态=20 DISCLOSED.公众号=50
                    主动公开政府信息30条，其中公告10条，动态15条；财政5条。 | DISCLOSED=30 DISCLOSED.公告=10 DISCLOSED.动态=15
                    主动公开政府信息100条，较上年增加20条，增长25%。其中网站60条，公告栏40条。 | DISCLOSED=100 DISCLOSED.网站=60 DISCLOSED.公告栏=40
                    主动公开政府信息50条，其中网站发布30余条，公众号发布10余条。 | DISCLOSED=50
                    主动公开政府信息50条，其中1.政策类20条；2.动态类30条。 | DISCLOSED=50 DISCLOSED.政策类=20 DISCLOSED.动态类=30
                    主动公开政府信息12条，其中2023年年报1条，公告11条。 | DISCLOSED=12 DISCLOSED.2023年年报=1 DISCLOSED.公告=11
                    主动公开政府信息12条，其中公开财政预算、决算2条，公告10条。 | DISCLOSED=12
                    微信公众号、微博分别发布信息584条、267条。 | DISCLOSED.微信公众号=584 DISCLOSED.微博=267
                    （一）主动公开。通过平台公开206条，其中主动公开信息数206条，依申请公开信息数为0条。 | DISCLOSED.平台=206 DISCLOSED.主动公开信息数=206 DISCLOSED.依申请公开信息数=0
                    （一）主动公开。公开政府信息4042条，其中概况和动态共计1495条，公开栏2918条。 | DISCLOSED=4042 DISCLOSED.概况和动态=1495 DISCLOSED.公开栏=2918
                    （一）主动公开。依托公众号发布各类信息259条。 | DISCLOSED.公众号=259
                    （一）主动公开。公开财政信息2条、执法信息3条。 | nothing
                    （一）主动公开。公开政府信息100余条，更新栏目20余次。 | nothing
                    （一）主动公开。公众账号（1个）发布信息149条；视频号（1个）发布信息46条。 | nothing
                    （一）主动公开。全年发布212条，其中财政（部门）2条，动态210条。 | DISCLOSED=212 DISCLOSED.财政（部门）=2 DISCLOSED.动态=210
                    """)
    void disclosuresAreCounted(String text, String statements) {
        assertThat(read(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    因政府信息公开引发的行政复议0起、行政诉讼0起。 | RECONSIDERATIONS=0 LITIGATIONS=0
                    无因政府信息公开被申请行政复议、提起行政诉讼的情况。 | RECONSIDERATIONS=0 LITIGATIONS=0
                    截至2024年底现行有效规范性文件3件。 | NORMATIVE_DOCUMENTS.inForce=3
                    全年制发规范性文件2件、废止1件。 | NORMATIVE_DOCUMENTS.issued=2 NORMATIVE_DOCUMENTS.repealed=1
                    全年作出行政处罚决定12件。 | DECISIONS.penalty=12
                    收取信息处理费0元。 | FEES=0
                    我镇2024年未收取信息处理费。 | FEES=0
                    信息处理费收取情况：无。 | FEES=0
                    本年度无信息处理费。 | FEES=0
                    予以公开、部分公开、不予公开分别为3件、2件和1件。 | nothing
                    本年度收取信息处理费共计200元。 | FEES=200
                    本机关2024年度未产生信息处理费用。 | FEES=0
                    2024年度发出收费通知0件，总金额0元，实际收取0元。 | FEES=0
                    办理人大代表建议5件、政协提案3件，办结率100%。 | nothing
                    全年办理行政许可126件、行政处罚18件、行政强制0件。 | nothing
                    共办理行政处罚案件12件，行政强制案件0件。 | nothing
                    全年没有行政复议案件和行政诉讼案件发生。 | nothing
                    我镇2024年未出现因政府信息公开引起的行政复议和诉讼。 | RECONSIDERATIONS=0 LITIGATIONS=0
                    行政复议1件，结果为维持；行政诉讼2件，尚未审结。政府信息公开工作正常。 | nothing
                    因政府信息公开工作被提起行政复议1件（结果维持），被提起行政诉讼1件（尚未审结）。 | RECONSIDERATIONS=1 LITIGATIONS=1
                    政府信息公开行政复议和行政诉讼数量均为0。 | RECONSIDERATIONS=0 LITIGATIONS=0
                    因政府信息公开引发的行政复议、行政诉讼分别为2件、1件。 | RECONSIDERATIONS=2 LITIGATIONS=1
                    未产生与政府信息公开诉讼有关的费用。 | nothing
                    依据《政府信息公开信息处理费管理办法》收取信息处理费的情况：无。 | FEES=0
                    依据《政府信息公开信息处理费管理办法》，本年度未收取任何费用。 | FEES=0
                    发出收费通知1件、总金额300元、实际收取的总金额300元。 | FEES=300
                    信息处理费为0元。 | FEES=0
                    收费通知共发出2件。信息处理费按标准应收200元。 | nothing
                    现行有效行政规范性文件共5件，本年度新制发1件，废止2件。 | NORMATIVE_DOCUMENTS.inForce=5 NORMATIVE_DOCUMENTS.issued=1 NORMATIVE_DOCUMENTS.repealed=2
                    发布规章13件（废止4件），公开行政规范性文件42件。 | nothing
                    无行政规范性文件出台情况。 | NORMATIVE_DOCUMENTS.issued=0
                    数据核定的截止日期为2024年12月31日。 | PERIOD.to=20241231
                    统计数据的期限自2024-1-1起至2024-12-31止。 | PERIOD.from=20240101 PERIOD.to=20241231
                    自2024年1月1日始，至2024年12月31日止为统计期间。 | PERIOD.from=20240101 PERIOD.to=20241231
                    微信公众号常年更新，全年发布信息502篇。 | nothing
                    全年作出行政许可决定3件、行政处罚决定2件。 | DECISIONS.licensing=3 DECISIONS.penalty=2
                    处理行政处罚530宗，办理行政许可12件。 | nothing
                    2025年将制定规范性文件2件。 | nothing
                    全年没有发生因政府信息公开申请行政复议和提起行政诉讼的情况。 | RECONSIDERATIONS=0 LITIGATIONS=0
                    收到政府信息公开行政诉讼案件1件，已判决。 | LITIGATIONS=1
                    """)
    void proceedingsDocumentsDecisionsFeesAndPeriodsAreCounted(String text, String statements) {
        assertThat(read(text)).isEqualTo(statements);
    }

    /** The same things, said otherwise. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    （二）依申请公开。共收到依申请公开申请表5份。 | NEW_APPLICATIONS=5
                    （二）依申请公开。受理依申请公开申请表6份。 | NEW_APPLICATIONS=6
                    （二）依申请公开。共办理依申请公开事项6件（其中2023年结转1件，2024年新收5件）。 | NEW_APPLICATIONS.withCarriedIn=6 CARRIED_IN=1 NEW_APPLICATIONS=5
                    （二）依申请公开。收到申请5件，其中公民申请4件，企业申请1件。 | NEW_APPLICATIONS=5 APPLICANT.naturalPerson=4 APPLICANT.commercialEnterprise=1
                    （二）依申请公开。本年度依申请公开受理5件。 | NEW_APPLICATIONS=5
                    （二）依申请公开。收到政府信息公开申请5件，均予以公开。 | NEW_APPLICATIONS=5 ANSWERED.received=5 RESULT.3.1.received=5
                    （二）依申请公开。收到申请5件，全部为自然人申请。 | NEW_APPLICATIONS=5 APPLICANT.naturalPerson=5
                    （二）依申请公开。全年受理12345政务服务热线工单356件，办结356件，办结率100%。 | nothing
                    （二）依申请公开。受理信访事项28件，办结26件。 | nothing
                    （二）依申请公开。便民服务中心全年受理各类政务服务事项5231件，办结5231件。 | nothing
                    （二）依申请公开。处理网民留言45件，回复45条。 | nothing
                    （二）依申请公开。受理低保申请56件，办结56件。 | nothing
                    （二）依申请公开。新收农村宅基地审批申请33件，办结33件，无结转。 | nothing
                    （二）依申请公开。共办理并答复信息公开申请5件，顺延至下一年答复1件。 | ANSWERED=5 CARRIED_OUT=1
                    （二）依申请公开。收到依申请信息公开件6件。 | NEW_APPLICATIONS=6
                    （二）依申请公开。依申请公开请求9件。 | NEW_APPLICATIONS=9
                    （二）依申请公开。共收到政府信息公开申请20件,通过互联网渠道提交15件,通过邮寄信件方式提交2件,通过当面申请方式3件。 | NEW_APPLICATIONS=20 CHANNEL.互联网=15 CHANNEL.邮寄=2 CHANNEL.当面=3
                    （二）依申请公开。收到申请15件，所有申请已办结完成15件。 | NEW_APPLICATIONS=15 ANSWERED=15
                    （二）依申请公开。收到依申请公开23件，答复21件，未答复5件（未到答复期限）。 | NEW_APPLICATIONS=23 ANSWERED=21
                    （二）依申请公开。2024年新增政府信息公开申请23件。 | NEW_APPLICATIONS=23
                    （二）依申请公开。2023年结转3件，2024年新收23件。 | CARRIED_IN=3 NEW_APPLICATIONS=23
                    （二）依申请公开。其中本年新收23件、上年结转3件。 | NEW_APPLICATIONS=23 CARRIED_IN=3
                    （二）依申请公开。收到政府信息公开申请件23件。 | NEW_APPLICATIONS=23
                    （二）依申请公开。政府信息公开申请数量为23件。 | NEW_APPLICATIONS=23
                    （二）依申请公开。政府信息公开申请新收23件。 | NEW_APPLICATIONS=23
                    （二）依申请公开。公民、法人和其他组织申请政府信息公开23件。 | NEW_APPLICATIONS=23
                    （二）依申请公开。全年累计受理23件政府信息公开申请。 | NEW_APPLICATIONS=23
                    （二）依申请公开。共有23件政府信息公开申请。 | NEW_APPLICATIONS=23
                    （二）依申请公开。依申请公开数为23件。 | NEW_APPLICATIONS=23
                    （二）依申请公开。政府信息公开申请受理数23件。 | NEW_APPLICATIONS=23
                    （二）依申请公开。收到申请23件，结转上年申请3件。 | NEW_APPLICATIONS=23 CARRIED_IN=3
                    （二）依申请公开。收到申请26件，办理结果总计21件。 | NEW_APPLICATIONS=26 ANSWERED=21
                    （二）依申请公开。共办理26件，其中办结21件。 | NEW_APPLICATIONS.dealtWith=26 ANSWERED=21
                    （二）依申请公开。收到申请23件，“予以公开”6件，“无法提供”7件。 | NEW_APPLICATIONS=23 RESULT.3.1=6 RESULT.3.4=7
                    （二）依申请公开。依申请公开：0件。 | NEW_APPLICATIONS=0
                    （二）依申请公开。全乡依申请公开受理0件、办结0件。 | NEW_APPLICATIONS=0 ANSWERED=0
                    （二）依申请公开。未接到群众依申请公开的要求。 | NEW_APPLICATIONS=0
                    （二）依申请公开。无公民、法人或其他组织向我乡申请政府信息公开。 | NEW_APPLICATIONS=0
                    （二）依申请公开。未收到任何形式的政府信息公开申请。 | NEW_APPLICATIONS=0
                    （二）依申请公开。依申请公开零申请。 | NEW_APPLICATIONS=0
                    （二）依申请公开。受理政府信息公开申请23件，没有因逾期未答复引发行政复议的情况。 | NEW_APPLICATIONS=23
                    全年因政府信息公开引发行政复议1件，结果维持；行政诉讼1件。 | RECONSIDERATIONS=1 LITIGATIONS=1
                    因政府信息公开引发行政复议4件，行政诉讼2件。 | RECONSIDERATIONS=4 LITIGATIONS=2
                    政府信息公开行政复议总计4件，行政诉讼总计2件。 | RECONSIDERATIONS=4 LITIGATIONS=2
                    主动公开政府信息86条，其中政策文件12条，占比15.9%；财政信息20条、工作动态54条。 | DISCLOSED=86 DISCLOSED.政策文件=12 PERCENTAGE.政策文件=15.9 DISCLOSED.财政=20 DISCLOSED.工作动态=54
                    主动公开政府信息86条，其中政策文件12条（15.9%），财政信息20条、工作动态54条。 | DISCLOSED=86 DISCLOSED.政策文件=12 PERCENTAGE.政策文件=15.9 DISCLOSED.财政=20 DISCLOSED.工作动态=54
                    全年发布信息210条，其中网站发布110条（政策文件20条、工作动态90条），公众号发布100条。 | DISCLOSED=210 DISCLOSED.网站=110 DISCLOSED.政策文件=20 DISCLOSED.工作动态=90 DISCLOSED.公众号=100
                    全年公开政府信息100条，包括机构概况5条、政策文件15条、工作动态90条等。 | DISCLOSED=100 DISCLOSED.机构概况=5 DISCLOSED.政策文件=15 DISCLOSED.工作动态=90
                    全年公开信息200条，其中政务动态90条，占45%；公告公示110条，占65%。 | DISCLOSED=200 DISCLOSED.政务动态=90 PERCENTAGE.政务动态=45 DISCLOSED.公告公示=110 PERCENTAGE.公告公示=65
                    全年共公开各类信息50条。 | DISCLOSED=50
                    全年主动公开政府信息总数171条:基层政务公开领域信息124条,工作动态34条。 | DISCLOSED=171 DISCLOSED.基层政务公开领域=124 DISCLOSED.工作动态=34
                    主动公开政府信息达18条,其中公告10条、政策6条。 | DISCLOSED=18 DISCLOSED.公告=10 DISCLOSED.政策=6
                    公开各类政府信息共计3437条,包括:人事信息12条,政务动态1740条。 | DISCLOSED=3437 DISCLOSED.人事=12 DISCLOSED.政务动态=1740
                    主动公开政府信息120条，其中网站80条（含政策文件20条、工作动态60条），微信公众号40条。 | DISCLOSED=120 DISCLOSED.网站=80 DISCLOSED.政策文件=20 DISCLOSED.工作动态=60 DISCLOSED.微信公众号=40
                    主动公开政府信息120条，其中网站80条，包括政策文件20条、工作动态60条；微信公众号40条。 | DISCLOSED=120 DISCLOSED.网站=80 DISCLOSED.政策文件=20 DISCLOSED.工作动态=60 DISCLOSED.微信公众号=40
                    主动公开政府信息120条，其中网站80条、微信公众号40条，回复留言12条。 | DISCLOSED=120 DISCLOSED.网站=80 DISCLOSED.微信公众号=40
                    主动公开政府信息120条，其中，网站80条，占66.7%；微信公众号40条，占43.3%。 | DISCLOSED=120 DISCLOSED.网站=80 PERCENTAGE.网站=66.7 DISCLOSED.微信公众号=40 PERCENTAGE.微信公众号=43.3
                    主动公开政府信息120条，其中重点领域80条，占比60%。 | DISCLOSED=120 DISCLOSED.重点领域=80 PERCENTAGE.重点领域=60
                    主动公开政府信息120条（网站80条，微信公众号50条）。 | DISCLOSED=120 DISCLOSED.网站=80 DISCLOSED.微信公众号=50
                    主动公开政府信息120条：网站80条、微信公众号50条。 | DISCLOSED=120 DISCLOSED.网站=80 DISCLOSED.微信公众号=50
                    主动公开政府信息120条，主要包括：政策文件80条；工作动态50条。 | DISCLOSED=120 DISCLOSED.政策文件=80 DISCLOSED.工作动态=50
                    主动公开政府信息120条，分别为政策文件80条、工作动态50条。 | DISCLOSED=120 DISCLOSED.政策文件=80 DISCLOSED.工作动态=50
                    全乡政府信息公开总数为120条，其中网站80条，公众号50条。 | DISCLOSED=120 DISCLOSED.网站=80 DISCLOSED.公众号=50
                    公众号发布365条，其中原创200条、转发175条。 | DISCLOSED.公众号=365 DISCLOSED.原创=200 DISCLOSED.转发=175
                    全年新发布规范性文件2件。 | NORMATIVE_DOCUMENTS.issued=2
                    继续有效规范性文件4件。 | NORMATIVE_DOCUMENTS.inForce=4
                    无行政规范性文件制发。 | NORMATIVE_DOCUMENTS.issued=0
                    没有制定和废止规范性文件。 | NORMATIVE_DOCUMENTS.issued=0
                    未制定规章和规范性文件。 | NORMATIVE_DOCUMENTS.issued=0
                    新制作行政规范性文件0件。 | NORMATIVE_DOCUMENTS.issued=0
                    行政处罚处理决定数量13件。 | DECISIONS.penalty=13
                    行政许可处理决定5件。 | DECISIONS.licensing=5
                    办理行政许可5件。 | nothing
                    全年共实施行政处罚13件，行政强制0件。 | DECISIONS.penalty=13 DECISIONS.coercion=0
                    作出行政许可决定4件，行政处罚13件，行政强制1件。 | DECISIONS.licensing=4 DECISIONS.penalty=13 DECISIONS.coercion=1
                    无行政处罚、行政强制。 | DECISIONS.penalty=0 DECISIONS.coercion=0
                    本报告统计数据从2024年1月1日至12月31日。 | PERIOD.from=20240101 PERIOD.to=20241231
                    统计期限为2024年1月至11月。 | PERIOD.from=20240101 PERIOD.to=20241130
                    （二）依申请公开。本年度收到2件区政府的信息公开征询单，已在规定期限内回复。 | nothing
                    （二）依申请公开。今年以来共新收依申请公开5宗，上年结转1宗，答复5宗，结转至2025年1宗。 | NEW_APPLICATIONS=5 CARRIED_IN=1 ANSWERED=5 CARRIED_OUT=1
                    （二）依申请公开。共受理办结政府信息依申请公开20起（含上年度结转1起），办结19起，结转下年度1起。 | NEW_APPLICATIONS.withCarriedIn=20 CARRIED_IN=1 ANSWERED=19 CARRIED_OUT=1
                    （二）依申请公开。主动公开信息120条，不予公开信息112条。 | DISCLOSED=120
                    （二）依申请公开。因政府信息公开引发行政诉讼2件。作为被告的行政诉讼案件3件，均为征地补偿类。 | LITIGATIONS=2
                    （二）依申请公开。新收申请7件、结转2件，共9件。 | NEW_APPLICATIONS=7 CARRIED_IN=2
                    （二）依申请公开。新收申请7件、结转2件，共8件。 | NEW_APPLICATIONS=7
                    （二）依申请公开。收到申请7件，已办结6件，1件正在办理中。 | NEW_APPLICATIONS=7 ANSWERED=6 CARRIED_OUT=1
                    （二）依申请公开。收到申请7件，已办结6件，结转1件。 | NEW_APPLICATIONS=7 ANSWERED=6 CARRIED_OUT=1
                    （二）依申请公开。政府信息公开申请受理数7件，办结数6件，结转数1件。 | NEW_APPLICATIONS=7 ANSWERED=6 CARRIED_OUT=1
                    （二）依申请公开。收到申请7件，结转1件。 | NEW_APPLICATIONS=7
                    （二）依申请公开。收到村民书面信息公开申请2例。 | NEW_APPLICATIONS=2
                    （二）依申请公开。收到书面信息公开申请2件，网上申请3件。 | nothing
                    （二）依申请公开。在线平台收到申请4件、信函收到3件，共7件。 | NEW_APPLICATIONS=7
                    （二）依申请公开。收到政府信息公开自然人申请4件。 | NEW_APPLICATIONS=4
                    （二）依申请公开。收到政府信息公开自然人申请4件、企业申请2件。 | APPLICANT.commercialEnterprise=2
                    （二）依申请公开。未收到依申请公开来信。 | NEW_APPLICATIONS=0
                    （二）依申请公开。未收到公民、法人的依申请公开诉求。 | NEW_APPLICATIONS=0
                    （二）依申请公开。收到申请5件，办结6件，结转1件。 | NEW_APPLICATIONS=5 ANSWERED=6
                    （二）依申请公开。收到申请公开件9件、上年结转2件。 | NEW_APPLICATIONS=9 CARRIED_IN=2
                    （二）依申请公开。没有其它组织或公民、法人提出信息公开申请。 | NEW_APPLICATIONS=0
                    通过采购网站、政府网站发布各类信息22条，其中公示2条、动态20条。 | DISCLOSED.政府网站=22 DISCLOSED.公示=2 DISCLOSED.动态=20
                    （二）依申请公开。受理申请9件，其中2件均已办结，6件为“本机关不掌握相关政府信息”。 | NEW_APPLICATIONS=9 RESULT.3.4.1=6
                    （二）依申请公开。全区共受理申请80件，结转下年度9件，本单位受理6件，结转下年度2件。 | nothing
                    （二）依申请公开。收到申请3件，均已按规定及时予以公开。 | NEW_APPLICATIONS=3 ANSWERED.received=3 RESULT.3.1.received=3
                    因政府信息公开被申请行政复议的2件，被提起行政诉讼的1件。 | RECONSIDERATIONS=2 LITIGATIONS=1
                    公开信息44条，其中公告42条，法规文件及解读2条。 | DISCLOSED=44 DISCLOSED.公告=42 DISCLOSED.法规文件及解读=2
                    （二）依申请公开。收到申请8件，予以公开2件，复议案件1件正在办理。 | NEW_APPLICATIONS=8 RESULT.3.1=2 RECONSIDERATIONS=1
                    （二）依申请公开。收到申请4件，申请量与往年基本持平。 | NEW_APPLICATIONS=4
                    （二）依申请公开。未收到依申请公开邮件。 | nothing
                    （二）依申请公开。共办结依申请政府信息公开事项3件。 | ANSWERED=3
                    （二）依申请公开。未收到依申请公开信函、邮件。 | NEW_APPLICATIONS=0
                    （二）依申请公开。收到申请5件，本机关不掌握2件，重复申请1件，予以公开2件。 | NEW_APPLICATIONS=5 RESULT.3.4.1=2 RESULT.3.5.2=1 RESULT.3.1=2
                    （二）依申请公开。收到申请5件，其中重复申请2件。 | NEW_APPLICATIONS=5
                    （二）依申请公开。依申请公开事项与往年相比数量无变化。 | CHANGE.applications=0
                    网站公开信息60条、公众号公开信息40条，共计公开信息110条。 | DISCLOSED.网站=60 DISCLOSED.公众号=40 DISCLOSED=110
                    主动公开政府信息120件，其中网站80件、公众号40件。 | DISCLOSED=120 DISCLOSED.网站=80 DISCLOSED.公众号=40
                    公开各类政府信息90条次，其中动态60条次，公告30条次。 | DISCLOSED=90 DISCLOSED.动态=60 DISCLOSED.公告=30
                    公开信息6条，其中法定3条，其中公告1条，占比16.7%。 | DISCLOSED=6 DISCLOSED.法定=3 PERCENTAGE.公告=16.7
                    调解行政争议5件，化解行政复议案件2件（非信息公开类）。政府信息公开工作正常。 | nothing
                    """)
    void otherWaysOfSayingItAreUnderstood(String text, String statements) {
        assertThat(read(text)).isEqualTo(statements);
    }

    /** Below the heading and behind clear counts: other matters, parts, and other years. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    其中，通过网上平台办结8件，其余为书面答复。 | nothing
                    全年通过电话答复咨询30件。 | nothing
                    县政府转办依申请公开件6件，均已办结。 | nothing
                    接收县自然资源局征询函4件，已回复4件。 | nothing
                    协助县住建局办结依申请公开3件。 | nothing
                    收到申请人补正材料2件。 | nothing
                    其中征地类申请15件、规划类申请8件。 | nothing
                    我乡申请件数位居全县第3。 | nothing
                    按申请内容分，涉及征地拆迁的12件，涉及财政资金的11件。 | nothing
                    平均办理时间10个工作日，最短2天办结1件。 | nothing
                    7月收到申请最多，为6件。 | nothing
                    同一申请人提交申请9件。 | nothing
                    其中5件为同一申请人重复提出。 | nothing
                    我乡全年接到信访件12件，答复12件。 | nothing
                    全年通过“领导信箱”收到来信45件，办结45件，办结率100%。 | nothing
                    全年受理市民热线1203件，按时办结1200件，结转3件。 | nothing
                    “一网通办”事项受理5600件，办结5600件。 | nothing
                    办理人大建议3件、政协提案2件，均已答复公开。 | nothing
                    全年办理行政复议应诉培训2次。 | nothing
                    出庭应诉行政诉讼案件1件（非政府信息公开类）。 | nothing
                    我乡负责人出庭应诉率100%。 | nothing
                    依申请公开信息转主动公开1件。 | nothing
                    当年收到的23件申请中，自然人申请19件，商业企业4件。 | APPLICANT.naturalPerson=19 APPLICANT.commercialEnterprise=4
                    23件申请均已登记。 | nothing
                    申请公开的信息中，12件涉及第三方。 | nothing
                    出具不予公开告知书3份。 | nothing
                    出具政府信息不存在告知书7份。 | nothing
                    依法延期答复4件，均告知申请人。 | nothing
                    与申请人沟通后撤回申请1件。 | nothing
                    因申请人撤回，终止办理1件。 | nothing
                    无法提供的主要原因是本机关不掌握。 | nothing
                    不予公开的3件中，2件属于内部事务信息，1件属于行政执法案卷。 | RESULT.3.3.5=2 RESULT.3.3.7=1
                    不予处理的2件分别为信访举报1件、重复申请1件。 | nothing
                    予以公开6件，占28.6%。 | RESULT.3.1=6
                    予以公开和部分公开共8件，占38.1%。 | nothing
                    公开类答复8件，非公开类答复13件。 | nothing
                    截至目前，结转的5件已答复3件。 | nothing
                    结转的5件申请将于2025年1月办结。 | nothing
                    上年结转的3件已于2024年1月全部办结。 | CARRIED_IN=3
                    2023年受理申请18件。 | nothing
                    较2023年增加5件。 | CHANGE.applications=5
                    较2023年收到的18件增加5件，增长27.8%。 | CHANGE.applications=5
                    与2023年（18件）相比上升27.8%。 | nothing
                    全年无申请人投诉，收到感谢信1封。 | nothing
                    提供查阅服务56人次，其中自然人50人次。 | nothing
                    企业登记申请120件，均已办结。 | nothing
                    宅基地申请审批受理56件，办结50件，不予批准6件。 | nothing
                    开展法律咨询，接待自然人32人次、企业8家。 | nothing
                    村务公开申请12件，均已答复。 | nothing
                    收取复印费0元。 | nothing
                    行政复议机关纠正0件。 | nothing
                    行政复议案件维持率75%。 | nothing
                    诉讼案件胜诉率100%。 | nothing
                    行政复议4件中维持3件，未审结1件。 | nothing
                    行政诉讼2件中，一审1件、二审1件。 | LITIGATIONS=2
                    因不服答复向县政府申请复议4件，提起诉讼2件。 | RECONSIDERATIONS=4
                    被行政复议机关责令重新答复0件。 | nothing
                    """)
    void whatStandsBesideClearCountsAddsNoOthers(String text, String statements) {
        String clear = "（二）依申请公开。2024年受理政府信息公开申请23件，上年结转3件，办结21件，结转下年度5件。";

        assertThat(read(clear + text)
                        .replace("NEW_APPLICATIONS=23 CARRIED_IN=3 ANSWERED=21 CARRIED_OUT=5", "")
                        .strip())
                .isEqualTo(statements.equals("nothing") ? "" : statements);
    }

    static Narrative narrative(String text) {
        String lines = String.join("\n", Arrays.asList(text.split("⏎")));
        return StatementReader.read(YEAR, part -> PlainText.of(part == 1 ? lines : ""));
    }

    private static String read(String text) {
        String statements = narrative(text).statements().stream()
                .map(one -> one.kind()
                        + (one.subject().isEmpty() ? "" : "." + one.subject())
                        + "=" + one.value().toPlainString())
                .collect(Collectors.joining(" "));
        return statements.isEmpty() ? "nothing" : statements;
    }
}
