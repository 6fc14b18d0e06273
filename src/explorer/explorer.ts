/** What every page runs. Pages work without it; it makes them quicker to use. */
import { searchBox } from "./search-box.ts";
import { swapping } from "./swap.ts";
import { themeButton } from "./theme.ts";

themeButton();
searchBox();
swapping();
