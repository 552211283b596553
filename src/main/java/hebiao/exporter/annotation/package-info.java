/**
 * Annotated copies: the submitted workbook with its wrong cells coloured and commented and a sheet that lists them.
 * An xlsx is changed part by part, so that everything else stays byte for byte; an xls goes through POI.
 */
package hebiao.exporter.annotation;
