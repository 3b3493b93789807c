# Services
<#macro all><@all/></#macro>
<@all/>
