package hebiao.exporter.consolidated;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/**
 * A chart of lying bars over rows of a sheet, the first row on top. Its fillings differ in darkness, so that it
 * can be read when printed in black and white.
 *
 * @param sheet the sheet that holds the figures
 * @param names what the bars are called, as the cells have it
 * @param column of the names, counted from 0
 * @param firstRow the first row of the bars, counted from 0
 */
record BarChart(String title, String sheet, List<String> names, int column, int firstRow, List<Bars> bars) {

    private static final String INK = "262626";
    private static final String WHITE = "FFFFFF";

    /** How bars are filled, the darkest first. */
    enum Filling {
        DARK("1F3864", WHITE), MIDDLE("F4B183", INK), EMPTY(WHITE, INK);

        private final String rgb;
        private final String letters;

        Filling(String rgb, String letters) {
            this.rgb = rgb;
            this.letters = letters;
        }
    }

    /** One colour of bars: its name, the column of its values and the values. */
    record Bars(String name, int column, List<? extends Number> values, Filling filling) {
    }

    /** Draws it; several kinds of bars are stacked and get a legend. */
    void draw(XSSFSheet on, XSSFClientAnchor anchor) {
        XSSFChart chart = on.createDrawingPatriarch().createChart(anchor);
        chart.setTitleText(title);
        // POI writes the machine's language otherwise
        chart.getTitle().getBody().getParagraphs().forEach(paragraph ->
                paragraph.getTextRuns().forEach(run -> run.setLanguage(Locale.SIMPLIFIED_CHINESE)));
        chart.setTitleOverlay(false);
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.TOP);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setMinimum(0);
        values.setVisible(false);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        data.setGapWidth(Math.max(60, 400 / names.size()));
        if (bars.size() > 1) {
            data.setBarGrouping(BarGrouping.STACKED);
            overlap(chart);
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        XDDFCategoryDataSource shown = XDDFDataSourcesFactory.fromArray(names.toArray(String[]::new), range(column),
                column);
        for (Bars one : bars) {
            XDDFNumericalDataSource<Number> numbers = XDDFDataSourcesFactory.fromArray(new ArrayList<>(one.values())
                    .toArray(Number[]::new), range(one.column()), one.column());
            XDDFChartData.Series series = data.addSeries(shown, numbers);
            series.setTitle(one.name(), null);
            series.setFillProperties(new XDDFSolidFillProperties(color(one.filling().rgb)));
            series.setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(color(INK))));
        }
        chart.plot(data);
        List<CTBarSer> drawn = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList();
        for (int at = 0; at < bars.size(); at++) {
            label(drawn.get(at).addNewDLbls(), bars.get(at).filling());
        }
    }

    /** Writes each bar's value at its end, or into it where bars are stacked; a bar of nothing has none. */
    private void label(CTDLbls labels, Filling filling) {
        boolean stacked = bars.size() > 1;
        CTNumFmt format = labels.addNewNumFmt();
        format.setFormatCode(stacked ? "0;;" : "0.00");
        format.setSourceLinked(false);
        if (stacked) {
            labels.addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(parse(filling.rgb));
            CTTextBody letters = labels.addNewTxPr();
            letters.addNewBodyPr();
            letters.addNewP().addNewPPr().addNewDefRPr().addNewSolidFill().addNewSrgbClr()
                    .setVal(parse(filling.letters));
        }
        labels.addNewDLblPos().setVal(stacked ? STDLblPos.CTR : STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /**
     * Puts stacked bars upon each other, not beside. POI's small schema lacks the type of the number: it is set as
     * text.
     */
    private static void overlap(XSSFChart chart) {
        try (XmlCursor cursor = chart.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap().newCursor()) {
            cursor.setAttributeText(new QName("val"), "100");
        }
    }

    private String range(int at) {
        return new CellRangeAddress(firstRow, firstRow + names.size() - 1, at, at).formatAsString(sheet, true);
    }

    private static XDDFColor color(String rgb) {
        return XDDFColor.from(parse(rgb));
    }

    private static byte[] parse(String rgb) {
        return HexFormat.of().parseHex(rgb);
    }
}
