/// The script of the season's page: it only adds, and makes nothing of texts but text.
enum SeasonPageScript {
  static let text: StaticString = #"""
    (function(){
    "use strict";
    var doc=document,root=doc.documentElement;root.classList.add("js");
    var all=function(query,from){return Array.prototype.slice.call((from||doc).querySelectorAll(query))};
    var data=JSON.parse(doc.getElementById("donnees").textContent),texts=data.texts;
    var make=function(name,kind,text){var node=doc.createElement(name);if(kind)node.className=kind;if(text!==undefined)node.textContent=text;return node};
    var fold=function(text){return (" "+text.normalize("NFD").replace(/[\u0300-\u036f]/g,"").toLowerCase().replace(/œ/g,"oe").replace(/æ/g,"ae").replace(/[^a-z0-9]+/g," ")+" ").replace(/ ste? /g," saint ").replace(/ sainte /g," saint ").trim()};
    var pad=function(number){return (number<10?"0":"")+number};
    var now=new Date(),today=now.getFullYear()+"-"+pad(now.getMonth()+1)+"-"+pad(now.getDate());
    all(".days time[datetime='"+today+"']").forEach(function(time){time.parentNode.classList.add("now");time.setAttribute("aria-current","date");time.appendChild(make("b","",", "+texts.today))});
    all("[data-until]").forEach(function(node){if(node.getAttribute("data-until")<today)node.hidden=true});
    var marked=[];
    var light=function(tours,code){marked.forEach(function(node){node.classList.remove("hi")});marked=[];
    if(!tours&&!code)return;
    all("[data-o],[data-c]").forEach(function(node){
    if(node.classList.contains("village"))return;
    var own=(node.getAttribute("data-o")||"").split(" ");
    if((code&&node.getAttribute("data-c")===code)||tours.some(function(tour){return tour&&own.indexOf(tour)>=0})){node.classList.add("hi");marked.push(node)}})};
    var point=function(event){var node=event.target.closest&&event.target.closest("[data-o],[data-c]");
    if(!node||node.classList.contains("village")){light(null,null);return}
    light((node.getAttribute("data-o")||"").split(" "),node.getAttribute("data-c"))};
    ["mouseover","focusin","click"].forEach(function(name){doc.addEventListener(name,point)});
    doc.addEventListener("keydown",function(event){if(event.key==="Escape")light(null,null)});
    var board=function(village){
    var cells=data.boards[village.getAttribute("data-c")];
    if(!cells||village.querySelector(".board"))return;
    var box=make("div","board"),why=make("p","why",texts.hint),key=make("ul","key"),marks=["●","○","⇄","×","–","!","·"];
    why.setAttribute("role","status");
    var used={},month="",list=null,next=0,name=village.querySelector("summary strong").textContent;
    cells.forEach(function(cell,place){
    if(!cell||data.states[cell[0]]==="off")return;
    var date=data.dates[place],state=cell[0];used[state]=true;
    if(data.months[place]!==month){month=data.months[place];var part=make("div","");part.appendChild(make("h3","",month));list=make("ol","");part.appendChild(list);box.appendChild(part)}
    var day=new Date(date+"T12:00:00"),item=make("li","s"+((day.getDay()+6)%7+1));
    var button=make("button",data.states[state],String(Number(date.slice(8))));button.type="button";
    var sign=make("b","",marks[state]);sign.setAttribute("aria-hidden","true");button.appendChild(sign);
    var extra=cell.length>2?" ("+data.reasons[cell[2]]+")":"";
    var told=data.days[place]+texts.colon+data.words[state]+extra;
    button.setAttribute("aria-label",told);button.setAttribute("aria-pressed","false");
    button.addEventListener("click",function(){all("[aria-pressed=true]",box).forEach(function(other){other.setAttribute("aria-pressed","false")});
    button.setAttribute("aria-pressed","true");var reason=data.reasons[cell[1]];why.textContent=told.charAt(0).toUpperCase()+told.slice(1)+(reason?". "+reason.charAt(0).toUpperCase()+reason.slice(1):"")+".";
    if(texts.email&&(data.states[state]==="free"||data.states[state]==="move")){
    var fill=function(text){return encodeURIComponent(text.split("{c}").join(name).split("{d}").join(data.days[place]))};
    var link=make("a","",texts.write);link.href="mailto:"+encodeURIComponent(texts.email).replace("%40","@")+"?subject="+fill(texts.subject)+"&body="+fill(texts.body);
    why.appendChild(doc.createTextNode(" "));why.appendChild(link)}});
    item.appendChild(button);list.appendChild(item)});
    Object.keys(used).sort().forEach(function(state){key.appendChild(make("li","",marks[state]+" "+data.words[state]))});
    var old=village.querySelector(".answers");
    if(old){old.hidden=true}
    village.appendChild(key);village.appendChild(box);village.appendChild(why)};
    var villages=all(".village");
    villages.forEach(function(village){village.addEventListener("toggle",function(){if(village.open)board(village)})});
    var follow=function(){var code="";try{code=decodeURIComponent(location.hash.slice(1))}catch(error){return}
    villages.forEach(function(village){if(code&&(village.id===code||village.getAttribute("data-c")===code)){village.hidden=false;village.open=true;board(village);village.scrollIntoView();light([],village.getAttribute("data-c"))}})};
    window.addEventListener("hashchange",follow);
    var find=doc.querySelector(".find"),input=doc.getElementById("cherche"),status=doc.getElementById("trouve");
    if(find){find.hidden=false;
    var keys=villages.map(function(village){return fold(village.querySelector("summary strong").textContent)});
    input.addEventListener("input",function(){var word=fold(input.value),raw=input.value.trim().toLowerCase(),hits=[];
    villages.forEach(function(village,place){var hit=!raw||keys[place].indexOf(word)>=0&&word||village.getAttribute("data-c").toLowerCase()===raw;village.hidden=!hit;if(hit)hits.push(village);else village.open=false});
    status.textContent=raw?hits.length+" "+texts.found:"";
    if(raw&&hits.length===1){hits[0].open=true;board(hits[0])}})}
    all(".list").forEach(function(table){var body=table.tBodies[0];
    all("thead th",table).forEach(function(head,column){
    var button=make("button","",head.textContent);button.type="button";head.textContent="";head.appendChild(button);
    if(column===0)head.setAttribute("aria-sort","ascending");
    button.addEventListener("click",function(){var down=head.getAttribute("aria-sort")==="ascending";
    all("thead th",table).forEach(function(other){other.removeAttribute("aria-sort")});
    head.setAttribute("aria-sort",down?"descending":"ascending");
    var rows=Array.prototype.slice.call(body.rows).map(function(row){var cell=row.cells[column];return {row:row,number:cell.getAttribute("data-sort"),text:cell.textContent}});
    rows.sort(function(left,right){var order=left.number!==null?Number(left.number)-Number(right.number):left.text.localeCompare(right.text,root.lang);return down?-order:order});
    rows.forEach(function(item){body.appendChild(item.row)})})})});
    follow();
    })();
    """#
}
