# Made by `cruddurc init --ci github` for ${name}; yours to change. On a pull request it checks the file, compiles it and comments what the
# change does; on `main` it deploys. It needs these variables of the repository:
#   CRUDDURC_REPOSITORY, CRUDDURC_REF   where cruddurc comes from, such as you/cruddurc, and the commit of it that you trust
#   CRUDDURC_ROLE                       the ARN of the role that deploys: `cruddurc compile --target review` writes its policies
# and a trust policy of that role for GitHub's identity provider, held to this repository and to the environment `production`.
name: cruddur

on:
  pull_request:
  push:
    branches: [main]

# Each job asks for what it needs, and for nothing else.
permissions: {}

env:
  FILE: ${file}

jobs:
  review:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    permissions:
      contents: read
      pull-requests: write
<#noparse>
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          repository: ${{ vars.CRUDDURC_REPOSITORY }}
          ref: ${{ vars.CRUDDURC_REF }}
          path: .cruddurc
          persist-credentials: false
      - uses: actions/setup-java@dded0888837ed1f317902acf8a20df0ad188d165 # v5.0.0
        with:
          distribution: temurin
          java-version: '17'
      - name: Check
        run: .cruddurc/bin/cruddurc check --format github "$FILE"
      - name: Compile
        env:
          OUT: ${{ runner.temp }}/cruddur.out
        run: |
          .cruddurc/bin/cruddurc compile --target all --out "$OUT" "$FILE"
          cat "$OUT/review/review.md" >>"$GITHUB_STEP_SUMMARY"
      - name: What the change does
        env:
          BASE: ${{ github.event.pull_request.base.sha }}
          COMMENT: ${{ runner.temp }}/comment.md
        run: |
          echo '<!-- cruddurc -->' >"$COMMENT"
          if git cat-file -e "$BASE:$FILE"; then
            .cruddurc/bin/cruddurc diff --format markdown "$BASE:$FILE" "$FILE" >>"$COMMENT"
          else
            echo 'A new system: its review is in the summary of this run.' >>"$COMMENT"
          fi
          cat "$COMMENT" >>"$GITHUB_STEP_SUMMARY"
          # A comment takes 65,536 characters.
          if [ "$(wc -c <"$COMMENT")" -gt 65000 ]; then
            printf '<!-- cruddurc -->\nThis change is too long for a comment: it is in the summary of this run.\n' >"$COMMENT"
          fi
      # The token of a pull request from a fork may not comment. A later push changes the comment of the first.
      - name: Comment
        if: github.event.pull_request.head.repo.full_name == github.repository
        env:
          GH_TOKEN: ${{ github.token }}
          NUMBER: ${{ github.event.pull_request.number }}
          COMMENT: ${{ runner.temp }}/comment.md
        run: |
          id=$(gh api "repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments" --paginate \
            --jq '.[] | select(.body | startswith("<!-- cruddurc -->")) | .id' | head -n 1)
          if [ -n "$id" ]; then
            gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" -F body=@"$COMMENT" >/dev/null
          else
            gh pr comment "$NUMBER" --body-file "$COMMENT"
          fi

  deploy:
    if: github.event_name == 'push'
    runs-on: ubuntu-24.04
    timeout-minutes: 90
    # Let somebody approve a deployment in the settings of this environment.
    environment: production
    # One deployment at a time, and none is cut off half way.
    concurrency:
      group: cruddur-deploy
      cancel-in-progress: false
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          repository: ${{ vars.CRUDDURC_REPOSITORY }}
          ref: ${{ vars.CRUDDURC_REF }}
          path: .cruddurc
          persist-credentials: false
      - uses: actions/setup-java@dded0888837ed1f317902acf8a20df0ad188d165 # v5.0.0
        with:
          distribution: temurin
          java-version: '17'
      - name: Check
        run: .cruddurc/bin/cruddurc check --format github "$FILE"
      - uses: aws-actions/configure-aws-credentials@a03048d87541d1d9fcf2ecf528a4a65ba9bd7838 # v5.0.0
        with:
          role-to-assume: ${{ vars.CRUDDURC_ROLE }}
</#noparse>
          aws-region: ${region}
      # Exit code 3 says that something has to be there first, such as an image or a secret: what is deployed until then stays.
      - name: Apply
        run: .cruddurc/bin/cruddurc apply --yes "$FILE"
