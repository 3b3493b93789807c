#!/bin/sh
# The images of ${app}, for those who prefer a script. Made by `cruddurc images script`; made anew when the file changes.
# Run it in the folder of cruddur.yaml, or name that folder. A tag that is there already is left as it is.
set -eu
<#noparse>cd "${1:-.}"</#noparse>
aws ecr get-login-password --region ${region} | docker login --username AWS --password-stdin ${registry}
is_there() { aws ecr describe-images --region ${region} --repository-name "$1" --image-ids imageTag="$2" >/dev/null 2>&1; }
<#list images as image>

# ${image.label}
<#if image.mutable>
<#list image.commands as command>
docker ${command}
</#list>
<#else>
if is_there ${image.repository} ${image.tag}; then
    echo is there already: ${image.reference}
else
<#list image.commands as command>
    docker ${command}
</#list>
fi
</#if>
</#list>
