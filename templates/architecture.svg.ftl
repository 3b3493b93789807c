<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Helvetica, Arial, sans-serif" font-size="12">
  <title>${title}</title>
  <defs>
    <marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L10 5 L0 10 z" fill="#44546a"/></marker>
  </defs>
  <rect x="0" y="0" width="${width}" height="${height}" fill="#ffffff"/>
  <text x="12" y="18" font-size="14" font-weight="bold" fill="#1f2937">${title}</text>
  <rect x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" rx="8" fill="#f3f6fb" stroke="#8fa3bf" stroke-dasharray="6 4"/>
  <text x="${frame.x + 8}" y="${frame.y + frame.height + 14}" fill="#44546a">${network}</text>
<#list lines as line>
  <path d="${line.path}" fill="none" stroke="#44546a" stroke-width="1.2" marker-end="url(#arrow)"/>
</#list>
<#-- Labels lie over all lines, each with a rim that keeps lines off it. -->
<#list lines as line><#if line.label != "">
  <text x="${line.x}" y="${line.y}" fill="#44546a" font-size="11" stroke="#f3f6fb" stroke-width="4" paint-order="stroke">${line.label}</text>
</#if></#list>
<#list boxes as box>
<#assign fill = {"internet": "#e5e7eb", "stage": "#fff7e0", "load-balancer": "#dbeafe", "service": "#dcfce7", "store": "#f3e8ff"}[box.kind]>
  <rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="5" fill="${fill}" stroke="#44546a"/>
  <text x="${box.x + 12}" y="${box.y + 25}" font-weight="bold" fill="#111827">${box.title}</text>
<#list box.lines as line>
  <text x="${box.x + 12}" y="${box.y + 25 + 17 * (line?index + 1)}" fill="#374151">${line}</text>
</#list>
</#list>
</svg>
