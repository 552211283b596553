package hebiao.exporter.annotation;

import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;

/** Our colours among the 56 that an xls has. Its palette stays as it is: other cells use it. */
final class XlsColours {

    private static final Map<String, HSSFColorPredefined> NEAREST = Map.ofEntries(
            Map.entry(MarkColour.ERROR.fill(), HSSFColorPredefined.CORAL),
            Map.entry(MarkColour.ERROR.font(), HSSFColorPredefined.DARK_RED),
            Map.entry(MarkColour.WARNING.fill(), HSSFColorPredefined.TAN),
            Map.entry(MarkColour.WARNING.font(), HSSFColorPredefined.BROWN),
            Map.entry(MarkColour.NOTICE.fill(), HSSFColorPredefined.LEMON_CHIFFON),
            Map.entry(MarkColour.NOTICE.font(), HSSFColorPredefined.OLIVE_GREEN),
            Map.entry(ResultStyle.ACCEPTED.fill(), HSSFColorPredefined.LIGHT_GREEN),
            Map.entry(ResultStyle.ACCEPTED.font(), HSSFColorPredefined.DARK_GREEN),
            Map.entry(ResultStyle.HEADER.fill(), HSSFColorPredefined.BLUE_GREY),
            Map.entry(ResultStyle.HEADER.font(), HSSFColorPredefined.WHITE),
            Map.entry(ResultStyle.GROUP.fill(), HSSFColorPredefined.GREY_25_PERCENT),
            Map.entry(ResultStyle.LINK.font(), HSSFColorPredefined.BLUE),
            Map.entry(ResultStyle.HINT.font(), HSSFColorPredefined.GREY_50_PERCENT),
            Map.entry(ResultStyle.BORDER, HSSFColorPredefined.GREY_40_PERCENT));

    private XlsColours() {
    }

    /** The number of the colour in the workbook's palette. */
    static short index(HSSFWorkbook workbook, String argb) {
        HSSFColorPredefined nearest = NEAREST.getOrDefault(argb, HSSFColorPredefined.BLACK);
        short[] rgb = nearest.getTriplet();
        HSSFPalette palette = workbook.getCustomPalette();
        HSSFColor exact = palette.findColor((byte) rgb[0], (byte) rgb[1], (byte) rgb[2]);
        return exact != null ? exact.getIndex() : palette.findSimilarColor(rgb[0], rgb[1], rgb[2]).getIndex();
    }
}
