import vue from "eslint-plugin-vue";
import ts from "typescript-eslint";

const SIGMA = { group: ["sigma", "sigma/*", "graphology", "graphology-*"], message: "Only src/graph draws with Sigma." };
const VIEWS = { group: ["@/views/*", "@/components/*"], message: "core holds state and rules: it shows nothing." };

export default ts.config(
  { ignores: ["node_modules", "src/api/schema.d.ts"] },
  ...ts.configs.strict,
  ...vue.configs["flat/recommended"],
  {
    files: ["**/*.{ts,vue}"],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      "max-lines": ["error", { max: 250 }],
      "max-lines-per-function": ["error", { max: 50, skipComments: true }],
      complexity: ["error", 10],
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-imports": ["error", { patterns: [SIGMA] }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "vue/block-lang": ["error", { script: { lang: "ts" } }],
      "vue/component-api-style": ["error", ["script-setup"]],
      "vue/no-v-html": "error",
      "vue/no-undef-components": ["error", { ignorePatterns: ["RouterLink", "RouterView"] }],
      // how long a line may be and where it breaks is the formatter's or the writer's
      "vue/max-attributes-per-line": "off",
      "vue/singleline-html-element-content-newline": "off",
      "vue/html-self-closing": ["error", { html: { void: "always", normal: "always", component: "always" } }],
      "vue/html-closing-bracket-newline": "off",
      "vue/html-indent": "off",
    },
  },
  { files: ["src/core/**"], rules: { "no-restricted-imports": ["error", { patterns: [SIGMA, VIEWS] }] } },
  { files: ["src/graph/**"], rules: { "no-restricted-imports": "off" } },
  { files: ["**/*.spec.ts"], rules: { "max-lines-per-function": "off" } },
);
