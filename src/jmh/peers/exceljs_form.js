// Reads a form as often as asked, or marks cells of it, and prints the milliseconds for once and the cells:
// node exceljs_form.js FILE TIMES [CELLS COPY]
const ExcelJS = require('exceljs');

function plain(value) {
  if (value && value.richText) return value.richText.map((run) => run.text).join('');
  if (value && value.result !== undefined) return value.result;
  return value;
}

function lines(sheet) {
  const found = [];
  sheet.eachRow((row, number) => row.eachCell((cell, column) => {
    if (cell.isMerged && cell.master !== cell) return;
    const value = plain(cell.value);
    if (typeof value === 'number') found.push(`${number - 1} ${column - 1} #${Math.round(value * 1e6)}`);
    else if (typeof value === 'string' && value.trim()) found.push(`${number - 1} ${column - 1} ${value.trim()}`);
  }));
  return found;
}

async function main([file, times, cells, copy]) {
  let workbook;
  const start = process.hrtime.bigint();
  for (let time = 0; time < Number(times); time += 1) {
    workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    if (cells) {
      for (const address of cells.split(',')) {
        const cell = workbook.worksheets[0].getCell(address);
        cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } } };
        cell.note = '107.39 ÷ 113.50 = 94.6167…% → 94.61%';
      }
      await workbook.xlsx.writeFile(copy);
    }
  }
  console.log(Number(process.hrtime.bigint() - start) / 1e6 / Number(times));
  if (!cells) console.log(lines(workbook.worksheets[0]).join('\n'));
}

main(process.argv.slice(2));
