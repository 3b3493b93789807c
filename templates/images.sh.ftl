#!/bin/sh
# The images of ${app}, for those who prefer a script. Made by `cruddurc images script`; made anew when the file changes.
# Run it in the folder of cruddur.yaml, or name that folder. What is there already is left as it is.
set -eu
<#noparse>cd "${1:-.}"</#noparse>
aws ecr get-login-password --region ${region} | docker login --username AWS --password-stdin ${registry}
is_there() { aws ecr describe-images --region ${region} --repository-name "$1" --image-ids imageTag="$2" >/dev/null 2>&1; }
# The manifest that a repository has under a tag names the image by the id that docker knows: another one is not pushed over it.
push_new() {
    id=$(docker image inspect --format '{{.Id}}' "$3")
    there=$(aws ecr batch-get-image --region ${region} --repository-name "$1" --image-ids imageTag="$2" \
        --accepted-media-types application/vnd.docker.distribution.manifest.v2+json application/vnd.oci.image.manifest.v1+json \
        application/vnd.docker.distribution.manifest.list.v2+json application/vnd.oci.image.index.v1+json \
        --query 'images[0].[imageId.imageDigest,imageManifest]' --output text)
    case $there in
        None) docker push "$3" ;;
        *"$id"*) echo "is there already: $3" ;;
        *) echo "the tag $2 of $1 is there with another image: raise its tag in cruddur.yaml, and make this script anew" >&2 && exit 1 ;;
    esac
}
<#list images as image>

# ${image.label}
<#if image.built>
docker ${image.commands?first}
<#if image.mutable>
docker ${image.commands?last}
<#else>
push_new ${image.repository} ${image.tag} ${image.reference}
</#if>
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
